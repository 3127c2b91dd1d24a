//! The form of a registration's answer: edited, or typed by hand where it came by phone or mail.

use chrono::{NaiveDate, NaiveDateTime};

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::registration::{AnswerEdit, AnswerField};
use crate::domain::{Answer, Registration, RoundId};
use crate::i18n::{Lang, Phrase, date, local_date_time};

/// The state of the form's own, as its two choices.
const STATES: [&str; 2] = ["answer-state-registered", "answer-state-withdrawn"];

impl Form {
    pub(in crate::app) fn edit_answer(registration: &Registration, name: &str) -> Form {
        let before = Box::new(registration.answer.clone());
        let fields = fields(&before, true);
        let purpose = Purpose::EditAnswer { registration: registration.seen(), before };
        Form::new(purpose, Phrase::new("form-title-answer").with("name", name), fields)
    }

    /// One that came by phone or mail, today unless another day is typed.
    pub(in crate::app) fn add_registration(round: RoundId, today: NaiveDate) -> Form {
        let received = today.and_hms_opt(0, 0, 0);
        let answer = Answer { received, ..Answer::empty() };
        Form::new(Purpose::AddRegistration(round), Phrase::new("form-title-add"), fields(&answer, false))
    }

    /// The words as typed; `None` where one of them is wrong, and the fields then say why.
    pub(super) fn typed_answer(&mut self, before: &Answer, today: NaiveDate) -> Option<Answer> {
        let opened = fields(before, true);
        let mut reader = Reader::new(self, today);
        let mut answer = before.clone();
        // What nobody touched stays to the last space and second of it, however a field would show it.
        let touched = |reader: &Reader<'_>, field: AnswerField| {
            let was = opened.iter().find(|opened| opened.name == field.code()).map(Field::text);
            reader.typed(field.code()).filter(|typed| Some(typed) != was.as_ref())
        };
        let texts = [
            (AnswerField::Site, &mut answer.site_text),
            (AnswerField::Interests, &mut answer.interests),
            (AnswerField::Cooperation, &mut answer.cooperation),
            (AnswerField::Extra, &mut answer.extra),
            (AnswerField::FirstName, &mut answer.first_name),
            (AnswerField::LastName, &mut answer.last_name),
            (AnswerField::Email, &mut answer.email),
        ];
        for (field, value) in texts {
            if let Some(typed) = touched(&reader, field) {
                *value = crate::domain::clean(&typed).trim().to_owned();
            }
        }
        if touched(&reader, AnswerField::Received).is_some() {
            answer.received = reader.moment(AnswerField::Received.code());
        }
        if touched(&reader, AnswerField::Language).is_some() {
            let chosen = reader.chosen(AnswerField::Language.code());
            answer.language = Lang::ALL.get(chosen).copied().unwrap_or(before.language);
        }
        if touched(&reader, AnswerField::Cancelled).is_some() {
            answer.cancelled = reader.chosen(AnswerField::Cancelled.code()) == 1;
        }
        if let Some((field, problem)) = answer.problem(Some(before)) {
            reader.refuse(field.code(), problem);
        }
        reader.finish().then_some(answer)
    }
}

impl Purpose {
    /// The edit that a typed answer is.
    pub(super) fn answer_edit(&self, answer: Answer) -> Option<AnswerEdit> {
        match self {
            Purpose::EditAnswer { registration, .. } => {
                Some(AnswerEdit::Replace { registration: *registration, answer })
            }
            Purpose::AddRegistration(round) => Some(AnswerEdit::Add { round: *round, answer }),
            _ => None,
        }
    }
}

fn fields(answer: &Answer, known: bool) -> Vec<Field> {
    let field = |field: AnswerField, kind, value: &str| Field::new(field.code(), field.phrase(), kind, value);
    let mut fields = vec![
        field(AnswerField::Site, FieldKind::Text, &answer.site_text).hint(Phrase::new("form-site-hint")),
        field(AnswerField::Interests, FieldKind::Text, &answer.interests).optional(),
        field(AnswerField::Cooperation, FieldKind::Text, &answer.cooperation).optional(),
        field(AnswerField::Extra, FieldKind::Text, &answer.extra).optional(),
        field(AnswerField::FirstName, FieldKind::Line, &answer.first_name).optional(),
        field(AnswerField::LastName, FieldKind::Line, &answer.last_name).optional(),
        field(AnswerField::Email, FieldKind::Line, &answer.email).optional(),
        language(answer),
        field(AnswerField::Received, FieldKind::Moment, &moment(answer.received))
            .optional()
            .hint(Phrase::new("form-received-hint")),
    ];
    if known {
        let states = STATES.map(Phrase::new).to_vec();
        let (name, label) = (AnswerField::Cancelled.code(), Phrase::new("form-answer-state"));
        fields.push(Field::choice(name, label, states, usize::from(answer.cancelled)).hint(choice_hint()));
    }
    fields
}

fn language(answer: &Answer) -> Field {
    let (name, label) = (AnswerField::Language.code(), AnswerField::Language.phrase());
    language_choice(name, label, answer.language)
}

pub(super) fn language_choice(name: impl Into<String>, label: Phrase, language: Lang) -> Field {
    let names = Lang::ALL.map(|lang| Phrase::new(format!("answer-language-{}", lang.code()))).to_vec();
    let chosen = Lang::ALL.iter().position(|lang| *lang == language).unwrap_or(0);
    Field::choice(name, label, names, chosen).hint(choice_hint())
}

fn choice_hint() -> Phrase {
    Phrase::new("form-choice-hint")
}

/// As one types it; midnight is a day without a time.
fn moment(received: Option<NaiveDateTime>) -> String {
    match received {
        Some(at) if at.time() == chrono::NaiveTime::MIN => date(at.date()),
        Some(at) => local_date_time(Lang::Fi, at),
        None => String::new(),
    }
}
