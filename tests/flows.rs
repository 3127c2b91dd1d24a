//! The interface without a terminal, on a real database: keys in, records out. Two drivers on one
//! file are two coordinators.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its coordinator is stuck")]

mod house;

use house::{Act, House, day, now, operation};
use kumppani::app::screens::queue::Found;
use kumppani::app::{Effect, Key, Look, Model, Msg, Overlay, Size, Solved, sequence, update};
use kumppani::desk;
use kumppani::domain::text_setting::TextSetting;
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError};

/// A coordinator at the keyboard. What the interface asks for is done at once.
struct Coordinator {
    store: Store,
    model: Model,
}

impl Coordinator {
    fn sits_down(house: &House, name: &str) -> Coordinator {
        let look = Look { colour: true, ascii: false, demo: false };
        let size = Size { columns: 80, rows: 24 };
        let model = Model::new(Lang::Fi, Actor::new(name), day("2024-04-02"), size, look);
        let mut coordinator = Coordinator { store: house.session(name), model };
        coordinator.looks_up();
        coordinator
    }

    /// What the watching thread does within a second of another's commit.
    fn looks_up(&mut self) -> &mut Coordinator {
        let snapshot = desk::overview_after(&self.store, None, &self.model.snapshot).unwrap();
        assert_eq!(snapshot, desk::overview(&self.store, None).unwrap(), "only what was written was read again");
        self.hears(Msg::Loaded(Box::new(snapshot)))
    }

    /// Keys as the key table writes them: `2 j a`.
    fn presses(&mut self, keys: &str) -> &mut Coordinator {
        for key in sequence(keys) {
            self.hears(Msg::Key(key));
        }
        self
    }

    fn types(&mut self, words: &str) -> &mut Coordinator {
        for c in words.chars() {
            self.hears(Msg::Key(Key::char(c)));
        }
        self
    }

    fn hears(&mut self, msg: Msg) -> &mut Coordinator {
        for effect in update(&mut self.model, msg) {
            self.does(effect);
        }
        self
    }

    fn does(&mut self, effect: Effect) {
        let (at, operation) = (now(), operation());
        match effect {
            Effect::Write(change) => {
                let written = self.store.apply(&change, &operation, at);
                self.has_written(written);
            }
            Effect::WriteAnswer(edit) => {
                let change = desk::prepare_edit(&self.store, *edit).unwrap();
                let written = self.store.apply(&change, &operation, at);
                self.has_written(written);
            }
            Effect::Undo(entry) => {
                let written = self.store.undo(entry, &operation, at);
                self.has_written(written);
            }
            Effect::Redo => {
                let written = self.store.redo(&operation, at);
                self.has_written(written);
            }
            Effect::LoadDetail(key) => {
                let detail = self.store.detail(key).unwrap().map(Box::new);
                self.hears(Msg::DetailLoaded(key, detail));
            }
            Effect::Search { words } => {
                let round = self.store.round(None).unwrap().unwrap();
                let (query, ids) = desk::RoundIndex::read(&self.store, &round).unwrap().find(&words);
                self.hears(Msg::Found { words, found: Found { query, ids } });
            }
            Effect::LoadTwin(id) => {
                let twin = self.store.registration(id).unwrap().map(Box::new);
                self.hears(Msg::TwinLoaded(twin));
            }
            Effect::LoadJournal => {
                let entries = self.store.journal(100, 10).unwrap();
                self.hears(Msg::JournalLoaded(entries));
            }
            Effect::LoadDirectory(of) => {
                let libraries = desk::library_shortlist(&self.store, of).unwrap();
                self.hears(Msg::DirectoryLoaded(Ok(libraries)));
            }
            Effect::Suggest => {
                let round = self.store.round(None).unwrap().unwrap();
                let suggestion = desk::suggest_pairs(&self.store, &round, &|| true).unwrap().unwrap();
                let unmet = suggestion.unmet.iter().map(|lock| lock.reason.clone()).collect();
                let solved = Solved { choice: suggestion.choice(), unmet };
                self.hears(Msg::Suggested(Ok(Box::new(solved))));
            }
            // Drafts and files are the shell's; its own tests try them.
            _ => {}
        }
    }

    fn has_written(&mut self, written: Result<Receipt, StoreError>) {
        let answer = written.map_err(|error| match error {
            StoreError::Refused(refusal) => refusal,
            other => panic!("{other}"),
        });
        self.hears(Msg::Written(answer)).looks_up();
    }

    fn toast(&self) -> String {
        self.model.toast.as_ref().map(|toast| say(Lang::Fi, &toast.phrase)).unwrap_or_default()
    }
}

#[test]
fn the_whole_way_from_a_registration_to_an_approved_claim_by_keys() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    aino.presses("2 Space Space Space Space Space Space a");
    assert!((1..=6).all(|id| house.registration(id).status == Status::Accepted), "{}", aino.toast());
    aino.presses("3 r g a");
    let pairs = aino.store.partnerships(house.round.id).unwrap();
    assert_eq!(pairs.iter().filter(|pair| pair.status == PairStatus::Accepted).count(), 3, "{}", aino.toast());
    assert_eq!(house.visits().len(), 6);

    aino.presses("4 d").types("14.5.2024").presses("Enter 3 Enter");
    let visit = house.visits().into_iter().find(|visit| visit.date.is_some()).unwrap();
    assert_eq!((visit.date, visit.participants), (Some(day("2024-05-14")), Some(3)));
    assert!(visit.is_ticked("date_agreed") && visit.is_ticked("participants_agreed"));
    aino.presses("Enter j j Space Esc");
    assert!(house.visits().iter().any(|visit| visit.is_ticked("programme_drafted")), "{}", aino.toast());

    aino.presses("+").types("70012").presses("Tab").types("0204819-8");
    aino.presses("Tab Tab Tab Tab Tab Tab Tab").types("76").presses("Tab 2 Tab").types("49,40").presses("^s");
    let claim = house.claim(1);
    assert_eq!((claim.claimed(), claim.entered_by), (Cents(4940), Actor::new("aino")));
    aino.presses("5 a");
    assert_eq!(house.claim(1).status, ClaimStatus::Entered, "four eyes: {}", aino.toast());
    let mut bertta = Coordinator::sits_down(&house, "bertta");
    bertta.presses("5 a");
    assert_eq!(house.claim(1).status, ClaimStatus::Approved, "{}", bertta.toast());
    bertta.presses("u");
    assert_eq!(house.claim(1).status, ClaimStatus::Entered);
    bertta.presses("U");
    assert_eq!(house.claim(1).decided.unwrap().by, Actor::new("bertta"));
    assert_eq!(bertta.store.check().unwrap(), vec![]);
    assert_eq!(bertta.store.verify().unwrap().broken, None);
}

#[test]
fn anothers_change_appears_and_my_selection_stays_on_its_record() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    aino.presses("2 j j");
    let selected = aino.model.selected_record();
    Coordinator::sits_down(&house, "bertta").presses("2 a");
    aino.looks_up();
    assert_eq!(aino.model.snapshot.registration(RegistrationId(1)).unwrap().status, Status::Accepted);
    assert_eq!(aino.model.selected_record(), selected);
}

#[test]
fn two_who_decide_on_one_row_at_once_see_both_and_lose_nothing() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    let mut bertta = Coordinator::sits_down(&house, "bertta");
    bertta.presses("2 a");
    // Aino's screen has not seen it yet.
    aino.presses("2 x Enter");
    assert_eq!(house.registration(1).status, Status::Accepted);
    let Some(Overlay::Conflict(view)) = aino.model.overlay() else { panic!("both sides are shown: {}", aino.toast()) };
    assert_eq!(view.conflict.theirs[0].actor, Actor::new("bertta"));
    aino.presses("Esc x Enter");
    assert_eq!(house.registration(1).status, Status::Declined, "{}", aino.toast());
}

#[test]
fn a_locked_pair_is_kept_and_a_forbidden_one_never_comes_back() {
    let house = House::new();
    house.session("setup").act(house.decide(&[1, 2, 3, 4, 5, 6], Status::Accepted)).unwrap();
    let mut aino = Coordinator::sits_down(&house, "aino");
    aino.presses("3 r");
    let first = |aino: &Coordinator| aino.store.partnerships(house.round.id).unwrap()[0].group.clone();
    let forbidden = first(&aino).members;
    aino.presses("f r Enter");
    let pairs = aino.store.partnerships(house.round.id).unwrap();
    assert!(pairs.iter().all(|pair| pair.group.members != forbidden), "{}", aino.toast());
    let locked = first(&aino).members;
    aino.presses("l r");
    let pairs = aino.store.partnerships(house.round.id).unwrap();
    assert!(pairs.iter().any(|pair| pair.group.members == locked && pair.group.locked), "{}", aino.toast());
}

#[test]
fn a_language_taken_back_is_spoken_no_more() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    aino.presses("L");
    assert_eq!(aino.model.lang, Lang::Sv);
    aino.presses("L u");
    assert_eq!(aino.model.lang, Lang::Sv);
    aino.presses("u");
    assert_eq!(aino.model.lang, Lang::Fi);
}

/// A newer file of the form, in which the first registration says this.
fn newer_file(house: &House, interests: &str) -> Change {
    let registration = house.registration(1);
    let answer = Answer { interests: interests.into(), ..registration.last_from_form().clone() };
    let answers = vec![IncomingAnswer { replaces: Some(registration.seen()), answer, meaning: registration.meaning }];
    Change::ImportAnswers { round: house.round.id, file: "newer.csv".into(), answers, withdrawn: Vec::new() }
}

#[test]
fn one_edits_while_another_imports_and_nobodys_words_are_lost() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    let mut bertta = house.session("bertta");
    aino.presses("2 e").types("!").presses("Tab").types(", omatoimi");
    let prepared_before_the_edit = newer_file(&house, "lomakkeen toinen");
    bertta.act(newer_file(&house, "lomakkeen uusi")).unwrap();
    aino.looks_up().presses("^s");
    assert!(matches!(aino.model.overlay(), Some(Overlay::Conflict(_))), "{}", aino.toast());
    assert_eq!(house.registration(1).answer.interests, "lomakkeen uusi");

    // Both sides looked at, what Aino typed goes in; what she did not touch is as the form left it.
    aino.presses("Enter");
    let edited = house.registration(1);
    assert_eq!(edited.answer.site_text, "Auran kirjasto!", "{}", aino.toast());
    assert_eq!(edited.answer.interests, "Satutunnit ja kouluyhteistyö, omatoimi");
    assert_eq!(edited.last_from_form().interests, "lomakkeen uusi");
    assert!(bertta.act(prepared_before_the_edit).is_err(), "a preview of before the edit is not written over it");
    bertta.act(newer_file(&house, "lomakkeen toinen")).unwrap();
    assert_eq!(house.registration(1).answer.interests, edited.answer.interests, "never overwritten");

    aino.looks_up().presses("= 2");
    let taken = house.registration(1);
    assert_eq!(
        (taken.answer.interests.as_str(), taken.upkeep.settled.len()),
        ("lomakkeen toinen", 0),
        "{}",
        aino.toast()
    );
    aino.presses("u = 1");
    let kept = house.registration(1);
    assert_eq!((&kept.answer, kept.upkeep.offered), (&edited.answer, None), "{}", aino.toast());
    aino.presses("u u");
    assert_eq!(aino.store.check().unwrap(), vec![]);
}

#[test]
fn one_typed_by_hand_is_compared_with_the_answer_it_repeats_and_merged() {
    let house = House::new();
    let mut aino = Coordinator::sits_down(&house, "aino");
    aino.presses("2 +").types("Auran kirjasto").presses("^s");
    let added = house.registration(7);
    assert!(added.answer.is_by_hand() && added.meaning.flags.contains(&Flag::DuplicateOf(RegistrationId(1))));
    aino.presses("g g =");
    assert!(matches!(aino.model.overlay(), Some(Overlay::Compare(view)) if view.fields.is_some()), "{}", aino.toast());
    aino.presses("m");
    assert_eq!(house.registration(7).merged_into, Some(RegistrationId(1)), "{}", aino.toast());
    aino.presses("u u");
    assert!(house.session("reader").registration(RegistrationId(7)).unwrap().is_none(), "{}", aino.toast());
}

#[test]
fn one_logs_and_edits_while_the_other_types_and_nobodys_text_is_lost() {
    let house = House::new().with_a_partnership();
    let (mut aino, mut bertta) = (Coordinator::sits_down(&house, "aino"), Coordinator::sits_down(&house, "bertta"));
    bertta.presses("4 y").types("040 123");
    // What is said is written beside what stands; it is in nobody's way.
    aino.presses("4 n").types("palaavat asiaan").presses("Tab").types("vko 17").presses("^s");
    bertta.looks_up().presses("^s");
    assert!(bertta.model.overlays.is_empty(), "a log entry is no conflict");
    aino.looks_up().presses("4 y Tab").types("Maija").presses("^s");
    bertta.presses("y Tab").types("Pekka").presses("Down Down Down Down").types("050 456");
    aino.presses("y Tab Tab Tab Tab Tab Tab").types("Ulla").presses("^s");
    bertta.looks_up().presses("^s");
    assert!(matches!(bertta.model.overlay(), Some(Overlay::Conflict(_))), "the other wrote in between");
    bertta.presses("Enter");
    assert!(bertta.model.overlays.is_empty(), "{:?}", bertta.model.toast);
    let round = desk::overview(&bertta.store, None).unwrap();
    let said: Vec<_> = round.contacts.values().map(|side| (side.phone.as_str(), side.person.as_str())).collect();
    assert_eq!(said, [("040 123", "Pekka"), ("050 456", "Ulla")]);
    assert_eq!(round.log[0].follow_up, Some(day("2024-04-22")));
    // The pair sleeps: nothing of it waits for bertta.
    bertta.presses("1");
    let waits: Vec<_> = kumppani::app::screens::today::rows(&bertta.model).collect();
    assert!(waits.iter().all(|row| row.what.key == "today-new-registrations"), "{waits:?}");
    assert_eq!(kumppani::app::screens::today::asleep_count(&bertta.model), 2);
    aino.looks_up().presses("4 n").types("väärä pari").presses("^s u");
    let said: Vec<String> =
        desk::overview(&aino.store, None).unwrap().log.into_iter().map(|entry| entry.text).collect();
    assert_eq!(said, ["palaavat asiaan"], "a log entry is taken back like all else");
}

#[test]
fn the_texts_of_letters_that_two_write_at_once_are_laid_beside_each_other() {
    let house = House::new();
    let (mut aino, mut bertta) = (Coordinator::sits_down(&house, "aino"), Coordinator::sits_down(&house, "bertta"));
    let text = |setting| house.session("x").texts().unwrap().get(setting).map(str::to_owned);
    let names = [TextSetting::AkeName, TextSetting::Signature];
    aino.presses("g s t");
    bertta.presses("g s t").types("Turun AKE").presses("^s");
    aino.types("AKE Turku").presses("Tab").types("Terveisin Aino").presses("^s");
    assert!(matches!(aino.model.overlay(), Some(Overlay::Conflict(_))), "{}", aino.toast());
    assert_eq!(names.map(text), [Some("Turun AKE".into()), None], "nothing is overwritten unseen");
    aino.presses("Space Enter");
    assert_eq!(names.map(text), [Some("Turun AKE".into()), Some("Terveisin Aino".into())], "{}", aino.toast());
    // What somebody took away in between is a change, too; one that is of another text is none.
    aino.looks_up();
    bertta.looks_up().presses("Esc g s t ^u ^s");
    assert_eq!(text(TextSetting::AkeName), None, "{}", bertta.toast());
    aino.presses("g s t").types("!").presses("^s");
    assert!(matches!(aino.model.overlay(), Some(Overlay::Conflict(_))), "{}", aino.toast());
    aino.presses("1 Enter");
    assert_eq!(text(TextSetting::AkeName).as_deref(), Some("Turun AKE!"), "{}", aino.toast());
    bertta.presses("Esc g s t Tab Tab").types("ake@turku.fi").presses("^s");
    assert_eq!(text(TextSetting::ReplyMailbox).as_deref(), Some("ake@turku.fi"), "{}", bertta.toast());
}
