use super::*;
use crate::desk::{demo, overview};
use crate::domain::letter::LetterKind;
use crate::domain::{Actor, Change, RecordKey, Status};
use crate::shell::{clock, operation::new_operation};

fn from<'a>(store: &'a Store, shown: &'a Snapshot) -> Sources<'a> {
    Sources { store, shown }
}

#[test]
fn what_was_read_is_written_once_and_what_has_changed_since_is_read_again() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("demo.db");
    demo::fill(&database, "2026-04-14".parse().unwrap()).unwrap();
    let mut store = Store::open(&database, Actor::new("aino")).unwrap();
    let round = store.round(None).unwrap().unwrap();
    let asked = store.registrations(round.id).unwrap().into_iter().find(|one| one.status == Status::Clarify);
    let asked = asked.unwrap();
    let order = LetterOrder { kind: LetterKind::Clarify, of: Some(RecordKey::Registration(asked.id)) };
    let folder = place.path().join("demo.db.outbox");
    let before = overview(&store, None).unwrap();
    let Msg::LettersLoaded { letters: Ok(shown), .. } = read(from(&store, &before), order) else { panic!("no letter") };
    let said = |messages: Vec<Msg>| match messages.as_slice() {
        [Msg::Noted(phrase)] => phrase.key.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(said(save(from(&store, &before), &folder, order, &shown)), "letter-written");
    assert_eq!(said(save(from(&store, &before), &folder, order, &shown)), "letter-there-already");
    let path = folder.join(format!("clarify-{}.eml", asked.id));
    let file = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
    let address = shown[0].letter.as_ref().unwrap().to.address();
    assert!(file.contains(&format!("To: <{address}>\r\n")), "{file}");

    let mut write = |status, reason: Option<&str>| {
        let registrations = vec![store.registration(asked.id).unwrap().unwrap().seen()];
        let change = Change::Decide { registrations, status, reason: reason.map(str::to_owned) };
        store.apply(&change, &new_operation().unwrap(), clock::now()).unwrap();
        let now = overview(&store, None).unwrap();
        save(from(&store, &now), &folder, order, &shown)
    };
    let asked_more = write(Status::Clarify, Some("Onko teillä kirjastoautoa?"));
    assert!(matches!(asked_more.as_slice(), [Msg::LettersLoaded { letters: Ok(_), .. }, Msg::Failed(_)]));
    let answered = write(Status::Accepted, None);
    let told = match answered.as_slice() {
        [Msg::LettersLoaded { letters: Ok(letters), .. }, Msg::Failed(_)] => letters,
        other => panic!("{other:?}"),
    };
    assert!(told[0].letter.is_err() && told[0].to.is_some(), "it may have gone before: {told:?}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}
