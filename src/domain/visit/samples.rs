//! A visit and a claim on it, for the tests of this room.

use chrono::{DateTime, NaiveDate};

use super::{Item, TemplateItem, Ticked, Visit, VisitKind, checklist};
use crate::domain::{
    Actor, Came, CheckedClaim, Claim, ClaimId, ClaimStatus, ItemId, Particulars, PartnershipId, RegistrationId, VisitId,
};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Of the partnership of registrations 1 and 2, with the program's own list.
pub fn visit(date: Option<&str>, ticked: &[&str]) -> Visit {
    let tick = Ticked { by: Actor::new("aino"), at: DateTime::UNIX_EPOCH, from: None };
    let item = |item: &TemplateItem| Item {
        ticked: ticked.contains(&item.key.as_str()).then(|| tick.clone()),
        ..item.item(ItemId(1))
    };
    Visit {
        id: VisitId(3),
        partnership: PartnershipId(2),
        kind: VisitKind::Visit,
        host: RegistrationId(2),
        guest: RegistrationId(1),
        reference: "KUMPPANI-2024K-02-A".to_owned(),
        date: date.map(day),
        participants: None,
        note: String::new(),
        items: checklist(VisitKind::Visit).iter().map(item).collect(),
        since: day("2024-04-02"),
        version: 1,
    }
}

pub fn claim_of(visit: VisitId, id: i64, status: ClaimStatus) -> CheckedClaim {
    let claim = Claim {
        id: ClaimId(id),
        visit,
        status,
        entered_by: Actor::new("aino"),
        entered_at: DateTime::UNIX_EPOCH,
        decided: None,
        invoice_number: "1".to_owned(),
        business_id: String::new(),
        arrived: day("2024-05-20"),
        particulars: Particulars::default(),
        detailed_by: None,
        carried: std::collections::BTreeSet::new(),
        lines: Vec::new(),
        came: Came::default(),
        version: 1,
    };
    CheckedClaim { claim, computed: Vec::new(), findings: Vec::new() }
}
