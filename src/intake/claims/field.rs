//! The columns of a table of invoices, and what they and the kinds of cost are called in such tables.

use crate::domain::LineKind;
use crate::i18n::{Lang, say};
use crate::intake::columns::comparable;

/// A column of such a table. Its word is the exact header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimField {
    OrderReference,
    InvoiceNumber,
    BusinessId,
    InvoiceDate,
    Arrived,
    Kind,
    TravelDate,
    From,
    To,
    Km,
    Passengers,
    Travellers,
    Amount,
    Receipt,
    Note,
}

impl ClaimField {
    /// In the order in which rows without a header hold them.
    pub const ALL: [ClaimField; 15] = [
        ClaimField::OrderReference,
        ClaimField::InvoiceNumber,
        ClaimField::BusinessId,
        ClaimField::InvoiceDate,
        ClaimField::Arrived,
        ClaimField::Kind,
        ClaimField::TravelDate,
        ClaimField::From,
        ClaimField::To,
        ClaimField::Km,
        ClaimField::Passengers,
        ClaimField::Travellers,
        ClaimField::Amount,
        ClaimField::Receipt,
        ClaimField::Note,
    ];

    /// The header, and what it is called in Finnish and Swedish, as headers are compared.
    fn words(self) -> &'static [&'static str] {
        match self {
            ClaimField::OrderReference => &[
                "order reference",
                "tilausviite",
                "viite",
                "viitteemme",
                "tilausnumero",
                "beställningsreferens",
                "referens",
                "beställningsnummer",
                "reference",
            ],
            ClaimField::InvoiceNumber => &[
                "invoice number",
                "laskun numero",
                "laskunumero",
                "lasku nro",
                "laskun nro",
                "fakturanummer",
                "fakturans nummer",
                "invoice",
            ],
            ClaimField::BusinessId => {
                &["business id", "y tunnus", "ytunnus", "fo nummer", "fo nr", "laskuttajan y tunnus"]
            }
            ClaimField::InvoiceDate => &[
                "invoice date",
                "laskun päivä",
                "laskun päiväys",
                "laskun pvm",
                "laskupäivä",
                "laskun päivämäärä",
                "fakturadatum",
                "fakturans datum",
            ],
            ClaimField::Arrived => {
                &["arrived", "saapunut", "saapui", "saapumispäivä", "saapumispvm", "ankommit", "inkom", "ankomstdatum"]
            }
            ClaimField::Kind => &["kind", "laji", "kululaji", "kulu", "slag", "kostnadsslag", "typ"],
            ClaimField::TravelDate => &[
                "travel date",
                "matkapäivä",
                "matkan päivä",
                "matkapvm",
                "matkan pvm",
                "resedag",
                "resdag",
                "resans datum",
                "resedatum",
            ],
            ClaimField::From => &["from", "mistä", "lähtöpaikka", "från", "avreseort"],
            ClaimField::To => &["to", "mihin", "minne", "määränpää", "till", "destination"],
            ClaimField::Km => {
                &["km", "kilometrit", "kilometriä", "ajetut kilometrit", "matka km", "kilometer", "körda km"]
            }
            ClaimField::Passengers => &["passengers", "matkustajia", "matkustajat", "kyydissä", "passagerare"],
            ClaimField::Travellers => {
                &["travellers", "matkustaneet", "ketkä", "henkilöt", "resenärer", "resande", "vilka"]
            }
            ClaimField::Amount => &["amount", "summa", "euroa", "määrä", "hinta", "belopp", "sum", "eur"],
            ClaimField::Receipt => &["receipt", "kuitti", "tosite", "kvitto", "verifikat"],
            ClaimField::Note => &[
                "note",
                "selite",
                "huomautus",
                "huom",
                "lisätieto",
                "lisätiedot",
                "anmärkning",
                "förklaring",
                "notering",
            ],
        }
    }

    /// The word that scripts use.
    pub fn code(self) -> &'static str {
        match self {
            ClaimField::OrderReference => "order_reference",
            ClaimField::InvoiceNumber => "invoice_number",
            ClaimField::BusinessId => "business_id",
            ClaimField::InvoiceDate => "invoice_date",
            ClaimField::TravelDate => "travel_date",
            other => other.words()[0],
        }
    }

    pub(super) fn of(header: &str) -> Option<ClaimField> {
        let key = comparable(header);
        ClaimField::ALL.into_iter().find(|field| field.words().contains(&key.as_str()))
    }
}

/// A kind by its code, its name in one of the languages, or what a breakdown usually calls it.
pub(super) fn kind_of(text: &str) -> Option<LineKind> {
    const ALSO: [(&str, LineKind); 27] = [
        ("auto", LineKind::Car),
        ("oma auto", LineKind::Car),
        ("kilometrikorvaus", LineKind::Car),
        ("km korvaus", LineKind::Car),
        ("egen bil", LineKind::Car),
        ("bil", LineKind::Car),
        ("kilometerersättning", LineKind::Car),
        ("juna", LineKind::Train),
        ("junalippu", LineKind::Train),
        ("tåg", LineKind::Train),
        ("bussi", LineKind::Bus),
        ("linja auto", LineKind::Bus),
        ("bussilippu", LineKind::Bus),
        ("buss", LineKind::Bus),
        ("raitiovaunu", LineKind::Tram),
        ("lautta", LineKind::Ferry),
        ("laiva", LineKind::Ferry),
        ("färja", LineKind::Ferry),
        ("tilausbussi", LineKind::HiredBus),
        ("taksi", LineKind::SharedTaxi),
        ("kimppataksi", LineKind::SharedTaxi),
        ("taxi", LineKind::SharedTaxi),
        ("pysäköinti", LineKind::Parking),
        ("parkering", LineKind::Parking),
        ("päiväraha", LineKind::DailyAllowance),
        ("ateriakorvaus", LineKind::MealMoney),
        ("lounas", LineKind::Lunch),
    ];
    let key = comparable(text);
    let named = |kind: &LineKind| {
        comparable(kind.code()) == key
            || Lang::ALL.into_iter().any(|lang| comparable(&say(lang, &kind.phrase())) == key)
    };
    let also = || ALSO.iter().find(|(word, _)| *word == key).map(|(_, kind)| *kind);
    if key.is_empty() { None } else { LineKind::ALL.into_iter().find(named).or_else(also) }
}
