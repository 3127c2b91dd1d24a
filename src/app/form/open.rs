//! The forms there are, as they open.

use super::{Button, Field, FieldKind, Form, Purpose};
use crate::domain::form::FormColumns;
use crate::domain::{Line, PartnershipId, Proposal, RegistrationId, RoundId, Seen, Visit, VisitId};
use crate::i18n::{Lang, Phrase, date};

impl Form {
    pub(super) fn new(purpose: Purpose, title: Phrase, fields: Vec<Field>) -> Form {
        let opened = fields.iter().map(|field| (field.name.clone(), field.text())).collect();
        Form {
            purpose,
            title,
            fields,
            opened,
            buttons: vec![Button::Save],
            cursor: 0,
            banner: None,
            warnings: Vec::new(),
            untouched: true,
            pristine: None,
        }
    }

    pub(in crate::app) fn new_round() -> Form {
        let fields = vec![
            Field::new("code", Phrase::new("form-round-code"), FieldKind::Line, "")
                .hint(Phrase::new("form-round-code-hint")),
            Field::new("opens", Phrase::new("form-round-opens"), FieldKind::Date, "")
                .hint(Phrase::new("form-date-hint")),
            Field::new("closes", Phrase::new("form-round-closes"), FieldKind::Date, "")
                .hint(Phrase::new("form-round-closes-hint")),
            Field::new("name", Phrase::new("form-round-name"), FieldKind::Line, "").optional(),
            Field::new("budget", Phrase::new("form-round-budget"), FieldKind::Money, "").optional(),
        ];
        Form::new(Purpose::NewRound, Phrase::new("form-title-new-round"), fields)
    }

    /// `name` is the one that the columns were last read by.
    pub(in crate::app) fn save_profile(columns: &FormColumns, name: &str) -> Form {
        let field = Field::new("name", Phrase::new("form-profile-name"), FieldKind::Line, name)
            .hint(Phrase::new("form-profile-name-hint"));
        let purpose = Purpose::SaveProfile(Box::new(columns.named("")));
        Form::new(purpose, Phrase::new("form-title-profile"), vec![field])
    }

    pub(in crate::app) fn keep_proposal(round: RoundId, proposal: Proposal) -> Form {
        let field = Field::new("name", Phrase::new("form-proposal-name"), FieldKind::Line, "")
            .hint(Phrase::new("form-proposal-name-hint"));
        let purpose = Purpose::KeepProposal { round, proposal: Box::new(proposal) };
        Form::new(purpose, Phrase::new("form-title-keep-proposal"), vec![field])
    }

    pub(in crate::app) fn note_registration(seen: Seen<RegistrationId>, name: &str, note: &str) -> Form {
        Form::note(Purpose::NoteRegistration(seen), name, note)
    }

    pub(in crate::app) fn note_partnership(seen: Seen<PartnershipId>, name: &str, note: &str) -> Form {
        Form::note(Purpose::NotePartnership(seen), name, note)
    }

    pub(in crate::app) fn note_visit(seen: Seen<VisitId>, name: &str, note: &str) -> Form {
        Form::note(Purpose::NoteVisit(seen), name, note)
    }

    fn note(purpose: Purpose, name: &str, note: &str) -> Form {
        let field = Field::new("note", Phrase::new("form-note"), FieldKind::Text, note)
            .optional()
            .hint(Phrase::new("form-note-hint"));
        Form::new(purpose, Phrase::new("form-title-note").with("name", name), vec![field])
    }

    pub(in crate::app) fn plan_visit(visit: &Visit, title: &str) -> Form {
        let day = visit.date.map(date).unwrap_or_default();
        let count = visit.participants.map(|count| count.to_string()).unwrap_or_default();
        let fields = vec![
            Field::new("date", Phrase::new("form-visit-date"), FieldKind::Date, &day)
                .optional()
                .hint(Phrase::new("form-visit-date-hint")),
            Field::new("participants", Phrase::new("form-visit-participants"), FieldKind::Whole, &count)
                .optional()
                .hint(Phrase::new("form-visit-participants-hint")),
        ];
        let purpose = Purpose::PlanVisit(visit.seen());
        Form::new(purpose, Phrase::new("form-title-plan").with("name", title), fields)
    }

    pub(in crate::app) fn sanction_line(line: &Line) -> Form {
        let sum = crate::i18n::Arg::Money(line.claimed.claimed.0);
        let proposed = line.sanctioned.unwrap_or(line.claimed.claimed);
        let fields = vec![
            Field::new("sanctioned", Phrase::new("form-sanctioned"), FieldKind::Money, &amount(proposed.0))
                .hint(Phrase::new("form-sanctioned-hint").with("sum", sum.clone())),
            Field::new(
                "reason",
                Phrase::new("form-reason"),
                FieldKind::Line,
                line.reason.as_deref().unwrap_or_default(),
            )
            .hint(Phrase::new("form-reason-hint")),
        ];
        let purpose =
            Purpose::SanctionLine { line: Seen { id: line.id, version: line.version }, claimed: line.claimed.claimed };
        let title = Phrase::new("form-title-sanction").with("kind", line.claimed.kind.phrase()).with("sum", sum);
        Form::new(purpose, title, fields)
    }
}

/// An amount as one types it: `49,40`.
pub(super) fn amount(cents: i64) -> String {
    crate::i18n::money(Lang::Fi, cents).trim_end_matches(['€', '\u{a0}']).to_owned()
}
