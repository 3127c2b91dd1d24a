//! The columns of a table of plans, and by which words their headers are known.

use crate::intake::columns::comparable;

/// A column of such a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanField {
    OrderReference,
    Host,
    Guest,
    Date,
    Participants,
    Programme,
    Note,
    /// When the answer was given.
    Received,
}

impl PlanField {
    pub const ALL: [PlanField; 8] = [
        PlanField::OrderReference,
        PlanField::Host,
        PlanField::Guest,
        PlanField::Received,
        PlanField::Date,
        PlanField::Participants,
        PlanField::Note,
        PlanField::Programme,
    ];

    /// The word that scripts use, and the exact header.
    pub fn code(self) -> &'static str {
        match self {
            PlanField::OrderReference => "order_reference",
            PlanField::Host => "host",
            PlanField::Guest => "guest",
            PlanField::Date => "date",
            PlanField::Participants => "participants",
            PlanField::Programme => "programme",
            PlanField::Note => "note",
            PlanField::Received => "received",
        }
    }

    pub fn from_code(code: &str) -> Option<PlanField> {
        PlanField::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whole headers, as headers are compared.
    fn words(self) -> &'static [&'static str] {
        match self {
            PlanField::OrderReference => &[
                "order reference",
                "viite",
                "vierailun viite",
                "vierailun tunnus",
                "referens",
                "besökets referens",
                "reference",
            ],
            PlanField::Host => &["host", "isäntä", "vierailukirjasto", "värd", "hosts"],
            PlanField::Guest => &["guest", "guests", "vieras", "vieraat", "vierailijat", "gäst", "gäster"],
            PlanField::Date => &["date", "day", "päivä", "päivämäärä", "pvm", "datum", "dag", "milloin", "när", "when"],
            PlanField::Participants => &["participants", "osallistujat", "osallistujia", "deltagare", "henkilöitä"],
            PlanField::Programme => &["programme", "program", "ohjelma", "suunnitelma", "plan", "agenda"],
            PlanField::Note => &["note", "notes", "huom", "huomautus", "muuta", "terveiset", "anmärkning", "övrigt"],
            PlanField::Received => &[
                "received",
                "saapunut",
                "saapui",
                "vastattu",
                "lähetetty",
                "ankommit",
                "besvarad",
                "submitted",
                "completion time",
                "slutförd",
                "valmistumisaika",
                "suorittamisaika",
            ],
        }
    }

    /// Parts of a header by which a question of a form is known.
    fn signs(self) -> &'static [&'static str] {
        match self {
            PlanField::OrderReference => &["tilausviite", "beställningsreferens", "order reference"],
            PlanField::Host => &["isäntäkirjasto", "isäntänä", "vastaanottava", "värdbibliotek", "är värd", "host"],
            PlanField::Guest => &["vieraileva", "vieraskirjasto", "lähtevä", "gästbibliotek", "gästande", "guest"],
            PlanField::Received => &["aikaleima", "vastausaika", "ilmoittautumisaika", "timestamp", "tidsstämpel"],
            PlanField::Date => &[
                "vierailupäivä",
                "vierailun päivä",
                "ajankohta",
                "milloin vierailu",
                "besöksdag",
                "besökets datum",
                "dagen för besöket",
                "visit day",
                "day of the visit",
                "date of the visit",
            ],
            PlanField::Participants => {
                &["osallistuj", "montako", "kuinka moni", "deltagar", "hur många", "participants", "how many"]
            }
            PlanField::Note => &["lisätie", "muuta kerrot", "tilläggsuppgift", "övrig", "anything else"],
            PlanField::Programme => &["ohjelma", "suunnitelma", "program", "plan för", "plan of the day"],
        }
    }

    /// The field of a header that says it by itself.
    pub(super) fn exactly(header: &str) -> Option<PlanField> {
        let key = comparable(header);
        let is_it = |field: &PlanField| key == field.code().replace('_', " ") || field.words().contains(&key.as_str());
        PlanField::ALL.into_iter().find(is_it)
    }

    /// The field that a question seems to ask for; of several the first of all.
    pub(super) fn perhaps(header: &str) -> Option<PlanField> {
        let key = comparable(header);
        PlanField::ALL.into_iter().find(|field| field.signs().iter().any(|sign| key.contains(sign)))
    }
}
