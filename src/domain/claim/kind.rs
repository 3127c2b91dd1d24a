//! What a line of a claim is for, and who pays that.

use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// Who pays a kind of cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    Ake,
    /// The municipality's own business, always.
    Municipality,
    /// A coordinator decides, with a reason.
    Ask,
}

/// The kinds of cost that appear in breakdowns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Car,
    Train,
    Bus,
    Tram,
    Ferry,
    HiredBus,
    SharedTaxi,
    Parking,
    TravelFromHome,
    MunicipalCar,
    LibraryVan,
    DailyAllowance,
    MealMoney,
    Lunch,
    Wellbeing,
    Lodging,
    Wages,
    Substitute,
    Gift,
    Admission,
    Other,
}

impl LineKind {
    pub const ALL: [LineKind; 21] = [
        LineKind::Car,
        LineKind::Train,
        LineKind::Bus,
        LineKind::Tram,
        LineKind::Ferry,
        LineKind::HiredBus,
        LineKind::SharedTaxi,
        LineKind::Parking,
        LineKind::TravelFromHome,
        LineKind::MunicipalCar,
        LineKind::LibraryVan,
        LineKind::DailyAllowance,
        LineKind::MealMoney,
        LineKind::Lunch,
        LineKind::Wellbeing,
        LineKind::Lodging,
        LineKind::Wages,
        LineKind::Substitute,
        LineKind::Gift,
        LineKind::Admission,
        LineKind::Other,
    ];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            LineKind::Car => "car",
            LineKind::Train => "train",
            LineKind::Bus => "bus",
            LineKind::Tram => "tram",
            LineKind::Ferry => "ferry",
            LineKind::HiredBus => "hired_bus",
            LineKind::SharedTaxi => "shared_taxi",
            LineKind::Parking => "parking",
            LineKind::TravelFromHome => "travel_from_home",
            LineKind::MunicipalCar => "municipal_car",
            LineKind::LibraryVan => "library_van",
            LineKind::DailyAllowance => "daily_allowance",
            LineKind::MealMoney => "meal_money",
            LineKind::Lunch => "lunch",
            LineKind::Wellbeing => "wellbeing",
            LineKind::Lodging => "lodging",
            LineKind::Wages => "wages",
            LineKind::Substitute => "substitute",
            LineKind::Gift => "gift",
            LineKind::Admission => "admission",
            LineKind::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<LineKind> {
        LineKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("line-kind-{}", self.code().replace('_', "-")))
    }

    /// Whether a ticket or a bill belongs to it: everything but a drive is bought from somebody.
    pub fn has_receipt(self) -> bool {
        matches!(
            self,
            LineKind::Train
                | LineKind::Bus
                | LineKind::Tram
                | LineKind::Ferry
                | LineKind::HiredBus
                | LineKind::SharedTaxi
                | LineKind::Parking
        )
    }

    /// Who pays. Source: the slides ("AKE pays the travel; daily allowances, meals and tyhy by the
    /// municipality's own practice") and the table of `Travel money` in the domain description.
    pub fn payer(self) -> Payer {
        match self {
            LineKind::Car
            | LineKind::Train
            | LineKind::Bus
            | LineKind::Tram
            | LineKind::Ferry
            | LineKind::HiredBus
            | LineKind::SharedTaxi => Payer::Ake,
            LineKind::Parking
            | LineKind::TravelFromHome
            | LineKind::MunicipalCar
            | LineKind::LibraryVan
            | LineKind::Other => Payer::Ask,
            LineKind::DailyAllowance
            | LineKind::MealMoney
            | LineKind::Lunch
            | LineKind::Wellbeing
            | LineKind::Lodging
            | LineKind::Wages
            | LineKind::Substitute
            | LineKind::Gift
            | LineKind::Admission => Payer::Municipality,
        }
    }
}
