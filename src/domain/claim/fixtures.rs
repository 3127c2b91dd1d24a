//! Claims for the tests of this room.

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

use super::{
    Came, Claim, ClaimStatus, Journey, Line, LineKind, NewLine, Particulars, ReceiptState, default_rates, proposed,
};
use crate::domain::{Actor, Cents, ClaimId, LineId, Metres, VisitId};

/// A line of 5.3.2024 without a distance.
pub fn line(kind: LineKind, claimed: i64) -> NewLine {
    let travel_date = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let journey = Journey { receipt: ReceiptState::Attached, ..Journey::default() };
    NewLine { kind, travel_date, distance: None, passengers: 0, claimed: Cents(claimed), note: String::new(), journey }
}

/// A drive on 5.3.2024, claimed as the rate gives.
pub fn drive(kilometres: i64, passengers: u32) -> NewLine {
    let drive = NewLine { distance: Some(Metres(kilometres * 1000)), passengers, ..line(LineKind::Car, i64::MAX) };
    NewLine { claimed: proposed(&drive, default_rates()).unwrap(), ..drive }
}

/// Claim 1 of visit 3, as entered.
pub fn claim_of(lines: Vec<NewLine>) -> Claim {
    let lines = lines.into_iter().enumerate().map(|(index, claimed)| Line {
        id: LineId(i64::try_from(index).unwrap() + 1),
        sanctioned: proposed(&claimed, default_rates()),
        claimed,
        reason: None,
        version: 1,
    });
    Claim {
        id: ClaimId(1),
        visit: VisitId(3),
        status: ClaimStatus::Entered,
        entered_by: Actor::new("aino"),
        entered_at: DateTime::UNIX_EPOCH,
        decided: None,
        invoice_number: "70012".to_owned(),
        business_id: "0204819-8".to_owned(),
        arrived: NaiveDate::from_ymd_opt(2024, 3, 20).unwrap(),
        particulars: Particulars::default(),
        detailed_by: None,
        carried: std::collections::BTreeSet::new(),
        lines: lines.collect(),
        came: Came::default(),
        version: 1,
    }
}

/// Any line at all, absurd ones too.
pub fn any_line() -> impl Strategy<Value = NewLine> {
    let kind = proptest::sample::select(LineKind::ALL.to_vec());
    (kind, -800_000_i32..800_000, any::<Option<i64>>(), any::<u32>(), any::<i64>()).prop_map(
        |(kind, days, metres, passengers, claimed)| NewLine {
            kind,
            travel_date: NaiveDate::from_num_days_from_ce_opt(days).unwrap(),
            distance: metres.map(Metres),
            passengers,
            claimed: Cents(claimed),
            note: String::new(),
            journey: Journey::default(),
        },
    )
}
