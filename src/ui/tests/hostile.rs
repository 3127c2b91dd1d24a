//! Text from forms and invoices that tries to be more than text.

use super::*;
use crate::domain::registration::FieldValue;

const HOSTILE: &str =
    "Pa\u{1b}]52;c;AAAA\u{7}ha\u{1b}[2J\u{202e}nimi\u{200b}\u{200d}\u{2028}\u{2066}x\u{feff}\n\ry\u{9b}31m";

pub(super) fn zalgo() -> String {
    format!("{HOSTILE}e{}", "\u{301}".repeat(300))
}

/// Its words were cleaned when it was made; the window does not rely on it.
fn hostile_letter(bad: &str) -> LetterView {
    let to = Mailbox::new(bad, "a@x.example").unwrap();
    let letter = Letter {
        to,
        langs: vec![Lang::Fi],
        subject: bad.to_owned(),
        body: format!("{bad}\n\n– {bad}\n"),
        calendar: Vec::new(),
    };
    super::letter_view(bad, letter)
}

/// The round with every text that somebody outside can write replaced.
fn poisoned(screen: Screen, size: (u16, u16)) -> Model {
    let mut model = model(Lang::Fi, screen, size);
    model.detail = Some(fixture::detail());
    let bad = zalgo();
    let phrase = Phrase::new("pair-lock-taken").with("a", bad.clone()).with("b", bad.clone());
    model.me = Actor::new(bad.clone());
    let snapshot = &mut model.snapshot;
    if let Some(round) = &mut snapshot.round {
        round.code.clone_from(&bad);
    }
    snapshot.registrations.edit(|lines| {
        for line in lines {
            line.name.clone_from(&bad);
            line.municipalities = vec![MunicipalityCode::new(bad.clone())];
            line.flags = vec![Flag::NamedCooperation(MunicipalityCode::new(bad.clone())), Flag::AmbiguousLibrary];
        }
    });
    for partnership in &mut snapshot.partnerships {
        partnership.note.clone_from(&bad);
        partnership.group.score.reasons = vec![phrase.clone(), Phrase::verbatim(bad.clone())];
    }
    for participants in snapshot.participants.values_mut() {
        participants.names.clone_from(&bad);
    }
    for plan in &mut snapshot.plans {
        plan.text = format!("{bad} lounas\nklo 12 {bad}");
        plan.by = Actor::new(bad.clone());
    }
    for item in &mut snapshot.programme {
        item.slot.title.clone_from(&bad);
    }
    for visit in &mut snapshot.visits {
        visit.note.clone_from(&bad);
        visit.reference.clone_from(&bad);
        for item in &mut visit.items {
            item.key.clone_from(&bad);
            item.note.clone_from(&bad);
            item.due = Some(fixture::day("2024-05-01"));
            item.ticked =
                Some(Ticked { by: Actor::new(bad.clone()), at: fixture::instant("2024-04-02T09:12:00Z"), from: None });
        }
    }
    for checked in &mut snapshot.claims {
        let claim = &mut checked.claim;
        claim.invoice_number.clone_from(&bad);
        claim.business_id.clone_from(&bad);
        claim.entered_by = Actor::new(bad.clone());
        for line in &mut claim.lines {
            line.claimed.note.clone_from(&bad);
            line.reason = Some(bad.clone());
        }
        for finding in &mut checked.findings {
            finding.phrase = phrase.clone();
        }
    }
    if let Some(proposal) = &mut snapshot.proposal {
        for left in &mut proposal.left_over {
            left.reason = phrase.clone();
            left.more = vec![phrase.clone()];
        }
    }
    poison_detail(&mut model, &bad);
    model.toast = Some(Toast::notice(phrase));
    model
}

fn poison_detail(model: &mut Model, bad: &str) {
    let detail = model.detail.as_mut().unwrap();
    detail.earlier = fixture::earlier();
    for earlier in &mut detail.earlier {
        earlier.round = bad.into();
        earlier.name = bad.into();
        earlier.reason = Some(bad.into());
        earlier.partners = vec![bad.into()];
    }
    detail.past = vec![PastMeeting { period: bad.into(), partners: vec![bad.into(), bad.into()] }];
    let registration = detail.registration.as_mut().unwrap();
    registration.note = bad.into();
    registration.reason = Some(bad.into());
    registration.meaning.topics = vec![TopicId::new(bad)];
    registration.meaning.libraries = vec![LibraryId::new(bad)];
    let answer = &mut registration.answer;
    for field in [
        &mut answer.first_name,
        &mut answer.last_name,
        &mut answer.email,
        &mut answer.site_text,
        &mut answer.interests,
        &mut answer.cooperation,
        &mut answer.extra,
    ] {
        *field = bad.into();
    }
    detail.libraries = vec![Library {
        id: LibraryId::new(bad),
        name: bad.into(),
        municipality: MunicipalityCode::new(bad),
        kind: LibraryKind::Main,
        postcode: None,
        position: None,
    }];
    for entry in &mut detail.history {
        entry.actor = Actor::new(bad);
        entry.label = Phrase::verbatim(bad);
        for change in &mut entry.fields {
            change.record = bad.into();
            change.field = bad.into();
            change.before = Some(bad.into());
            change.after = Some(bad.into());
        }
    }
}

pub(super) fn assert_harmless(model: &Model) {
    let (buffer, _) = buffer(model);
    for cell in &buffer.content {
        let symbol = cell.symbol();
        assert!(symbol.chars().count() <= 8, "a flood of accents: {symbol:?}");
        for c in symbol.chars() {
            let acts = c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
            assert!(!acts, "{symbol:?} on {:?}", model.screen);
        }
    }
}

#[test]
fn nothing_from_outside_can_act_on_a_terminal() {
    for screen in Screen::ALL {
        for size in [HOME, (60, 16), (120, 40), (200, 60)] {
            let mut model = poisoned(screen, size);
            assert_harmless(&model);
            model.focus = Focus::Detail;
            assert_harmless(&model);
        }
    }
}

#[test]
fn nothing_of_a_question_or_a_budget_can_act_on_a_terminal() {
    for keys in ["ga", "ge", "B"] {
        let mut model = poisoned(Screen::Claims, HOME);
        model.me = Actor::new("cecilia");
        read_again(&mut model, |round| {
            for checked in &mut round.claims {
                checked.findings.clear();
                for line in &mut checked.claim.lines {
                    line.sanctioned = Some(line.claimed.claimed);
                }
            }
        });
        press(&mut model, keys);
        assert!(model.overlay().is_some(), "{keys}");
        assert_harmless(&model);
    }
}

#[test]
fn nothing_that_is_typed_or_pasted_can_act_on_a_terminal() {
    for keys in ["n", "/", "x", "?"] {
        let mut model = model(Lang::Fi, Screen::Queue, HOME);
        press(&mut model, keys);
        update(&mut model, Msg::Paste(zalgo()));
        for c in zalgo().chars() {
            update(&mut model, Msg::Key(Key::char(c)));
        }
        assert_harmless(&model);
    }
}

#[test]
fn nothing_from_outside_can_act_through_a_layer() {
    let bad = zalgo();
    let verbatim = || Phrase::verbatim(bad.clone());
    let mut picker = picker();
    picker.title = verbatim();
    picker.choices[0].label = verbatim();
    picker.choices[1].beside = verbatim();
    let mut reason = reason();
    reason.title = verbatim();
    reason.rows[1] = ReasonRow::Usual(verbatim());
    reason.error = Some(verbatim());
    let mut preview = super::preview::preview();
    preview.name = verbatim();
    preview.summary = vec![verbatim()];
    preview.rows = vec![(bad.clone(), bad.clone())];
    preview.absent = vec![bad.clone()];
    preview.changed[0].name = bad.clone();
    preview.changed[0].fields[0].after = FieldValue::Words(bad.clone());
    preview.unusable[0].column = bad.clone();
    preview.unusable[0].reason = verbatim();
    preview.odd[0].value = bad.clone();
    if let Some(columns) = &mut preview.columns {
        columns.columns[0].header = bad.clone();
        columns.columns[0].values = vec![bad.clone()];
    }
    let shown = |part: Part| super::preview::view(preview.clone(), part);
    let model = poisoned(Screen::Queue, HOME);
    let theirs = model.detail.as_ref().unwrap().history.clone();
    let key = RecordKey::Registration(RegistrationId(7));
    for overlay in [
        Overlay::Picker(picker),
        Overlay::Reason(reason),
        shown(Part::Overview { top: 0 }),
        shown(Part::Columns { cursor: 0 }),
        shown(Part::Field { column: 0, cursor: 0 }),
        shown(Part::Rows { of: crate::app::RowList::Unusable, cursor: 0 }),
        shown(Part::Rows { of: crate::app::RowList::Odd, cursor: 0 }),
        shown(Part::Absent { top: 0 }),
        shown(Part::Changed { top: 0 }),
        Overlay::Why(WhyView { title: verbatim(), lines: vec![verbatim()], asked: None, top: 0 }),
        Overlay::Letter(hostile_letter(&zalgo())),
        Overlay::Plan(PlanView { with_source: true, ..PlanView::of(model.snapshot.visits[0].id) }),
        Overlay::Map(MapView::default()),
        Overlay::History(HistoryView { of: Some(key), cursor: 0 }),
        Overlay::Conflict(ConflictView::new(Box::new(Conflict { mine: verbatim(), theirs }), false)),
    ] {
        let mut model = model.clone();
        model.overlays.push(overlay);
        assert_harmless(&model);
    }
}
