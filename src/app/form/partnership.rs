//! The forms of a partnership: what was said on the phone, with whom to speak, what is developed.

use chrono::NaiveDate;

use super::answer::language_choice;
use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::{
    Change, Contact, Partnership, PartnershipEdit, PartnershipId, RegistrationId, Seen, Snapshot, clean, clean_line,
};
use crate::i18n::{Lang, Phrase};

/// What the form of the details is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    topic: String,
    /// Each side with its name.
    sides: Vec<(RegistrationId, String, Contact)>,
}

impl Details {
    fn of(snapshot: &Snapshot, partnership: &Partnership) -> Details {
        let side = |id: &RegistrationId| {
            snapshot.contacts.get(id).map(|contact| (*id, snapshot.registration_name(*id), contact.clone()))
        };
        let sides = partnership.group.members.iter().filter_map(side).collect();
        Details { topic: partnership.topic.clone(), sides }
    }

    fn fields(&self) -> Vec<Field> {
        let sides = self.sides.iter().flat_map(|(id, name, contact)| side_fields(*id, name, contact));
        let topic = Field::new("topic", Phrase::new("form-topic"), FieldKind::Text, &self.topic)
            .section(Phrase::new("form-topic-section"))
            .hint(Phrase::new("form-topic-hint"))
            .optional();
        sides.chain([topic]).collect()
    }
}

impl Form {
    pub(in crate::app) fn log_contact(partnership: PartnershipId, name: &str) -> Form {
        let fields = vec![
            Field::new("text", Phrase::new("form-log-text"), FieldKind::Text, "")
                .hint(Phrase::new("form-log-text-hint")),
            Field::new("follow-up", Phrase::new("form-follow-up"), FieldKind::Line, "")
                .hint(Phrase::new("form-follow-up-hint"))
                .optional(),
        ];
        Form::new(Purpose::LogContact(partnership), Phrase::new("form-title-log").with("name", name), fields)
    }

    pub(in crate::app) fn edit_partnership(snapshot: &Snapshot, partnership: &Partnership, name: &str) -> Form {
        let before = Box::new(Details::of(snapshot, partnership));
        let fields = before.fields();
        let seen = Seen { id: partnership.id, version: snapshot.version_of_details(partnership) };
        let purpose = Purpose::EditPartnership { partnership: seen, before };
        Form::new(purpose, Phrase::new("form-title-details").with("name", name), fields)
    }

    pub(super) fn log_change(&mut self, partnership: PartnershipId, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (text, follow_up) = (reader.lines("text"), reader.day_ahead("follow-up"));
        let right = reader.finish();
        right.then_some(Change::LogContact { partnership, text: text?, follow_up })
    }

    /// Sides that nobody touched are left out.
    pub(super) fn partnership_edit(&mut self, before: &Details, today: NaiveDate) -> PartnershipEdit {
        let reader = Reader::new(self, today);
        let line = |name: String| clean_line(&reader.typed(&name).unwrap_or_default());
        let typed = |(id, _, was): &(RegistrationId, String, Contact)| {
            let language = Lang::ALL.get(reader.chosen(&format!("language-{id}"))).copied();
            let contact = Contact {
                person: line(format!("person-{id}")),
                phone: line(format!("phone-{id}")),
                email: line(format!("email-{id}")),
                invoicing: line(format!("invoicing-{id}")),
                language: language.unwrap_or(was.language),
                version: was.version,
            };
            (!contact.says(was)).then_some((*id, contact))
        };
        let topic = reader.typed("topic").map(|topic| clean(&topic).trim().to_owned());
        PartnershipEdit {
            topic: topic.filter(|topic| *topic != before.topic),
            contacts: before.sides.iter().filter_map(typed).collect(),
        }
    }
}

fn side_fields(id: RegistrationId, library: &str, contact: &Contact) -> Vec<Field> {
    let field = |name: &str, text: &str| {
        let label = Phrase::new(format!("form-contact-{name}"));
        Field::new(format!("{name}-{id}"), label, FieldKind::Line, text).optional()
    };
    vec![
        field("phone", &contact.phone).section(Phrase::verbatim(library)),
        field("person", &contact.person),
        field("email", &contact.email),
        language_choice(format!("language-{id}"), Phrase::new("form-contact-language"), contact.language),
        field("invoicing", &contact.invoicing).hint(Phrase::new("form-contact-invoicing-hint")),
    ]
}
