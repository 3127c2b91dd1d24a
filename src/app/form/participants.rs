//! The form of those who travel: how many, of which role, and names where somebody wants them.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::visit::{ParticipantRole, Participants};
use crate::domain::{Change, Seen, Visit, VisitId, clean};
use crate::i18n::Phrase;

impl Form {
    pub(in crate::app) fn participants(visit: &Visit, participants: &Participants, title: &str) -> Form {
        let number = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        let all = Field::new(
            "participants",
            Phrase::new("form-visit-participants"),
            FieldKind::Whole,
            &number(visit.participants),
        );
        let mut fields = vec![all.optional().hint(Phrase::new("form-participants-hint"))];
        fields.extend(ParticipantRole::ALL.map(|role| {
            let count = number(participants.roles.get(&role).copied());
            Field::new(role.code(), role.phrase(), FieldKind::Whole, &count).optional()
        }));
        fields[1].section = Some(Phrase::new("form-participants-section"));
        fields.push(
            Field::new("names", Phrase::new("form-participant-names"), FieldKind::Text, &participants.names)
                .optional()
                .hint(Phrase::new("form-participant-names-hint")),
        );
        let purpose = Purpose::Participants(visit.seen());
        Form::new(purpose, Phrase::new("form-title-participants").with("name", title), fields)
    }

    /// Where only the roles are told, all are as many as they are together.
    pub(super) fn participants_change(&mut self, visit: Seen<VisitId>, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let all = reader.whole("participants");
        let count = |role: ParticipantRole| Some((role, reader.whole(role.code()).filter(|count| *count > 0)?));
        let roles = ParticipantRole::ALL.into_iter().filter_map(count).collect();
        let names = reader.typed("names").map(|names| clean(&names).trim().to_owned()).unwrap_or_default();
        let participants = Participants { roles, names };
        let told = participants.told();
        if all.is_some_and(|all| told > all) {
            reader.refuse("participants", Phrase::new("form-error-more-by-role").with("count", i64::from(told)));
        }
        let right = reader.finish();
        let count = all.or((told > 0).then_some(told));
        right.then_some(Change::SetParticipants { visit, count, participants })
    }
}
