//! The forms of an invoice and of its breakdown: facts once, then line by line.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Button, Field, FieldKind, Form, Purpose};
use crate::domain::claim::breakdown_problem;
use crate::domain::{
    Cents, Change, Claim, ClaimId, Journey, LineKind, NewClaim, NewLine, Particulars, ReceiptState, Seen, Visit,
    VisitId,
};
use crate::i18n::{Arg, Phrase, date};

/// In the order of the choice; the first is what a new line starts with.
const RECEIPTS: [ReceiptState; 2] = [ReceiptState::None, ReceiptState::Attached];

/// What of a line may be left empty where the invoice gives its sum alone.
const OF_A_LINE: [&str; 7] = ["km", "passengers", "claimed", "from", "to", "travellers", "note"];

impl Form {
    /// `returned` are the visit's claims that were asked back and have no new invoice yet, the newest last.
    pub(in crate::app) fn new_claim(visit: &Visit, title: &str, returned: &[&Claim], today: NaiveDate) -> Form {
        let mut fields = vec![
            Field::new("invoice", Phrase::new("form-invoice-number"), FieldKind::Line, ""),
            Field::new("business-id", Phrase::new("form-business-id"), FieldKind::Line, "")
                .optional()
                .hint(Phrase::new("form-business-id-hint")),
            Field::new("arrived", Phrase::new("form-arrived"), FieldKind::Date, &date(today))
                .hint(Phrase::new("form-date-hint")),
            Field::new("invoice-date", Phrase::new("form-invoice-date"), FieldKind::Date, "")
                .optional()
                .hint(Phrase::new("form-date-hint")),
            Field::new("reference", Phrase::new("form-order-reference"), FieldKind::Line, "")
                .optional()
                .hint(Phrase::new("form-order-reference-hint")),
            Field::new("sum", Phrase::new("form-invoice-sum"), FieldKind::Money, "")
                .optional()
                .hint(Phrase::new("form-invoice-sum-hint")),
        ];
        fields.extend(replaces(returned));
        let ids = returned.iter().map(|claim| claim.id).collect();
        let purpose = Purpose::NewClaim { visit: visit.id, travel_date: visit.date, returned: ids };
        let mut form = Form::new(purpose, Phrase::new("form-title-claim").with("name", title), fields);
        form.add_line();
        form
    }

    /// The lines of an invoice that came as one sum.
    pub(in crate::app) fn break_down(claim: &Claim, travel_date: Option<NaiveDate>) -> Form {
        let total = claim.particulars.total;
        let seen = Seen { id: claim.id, version: claim.version };
        let title = Phrase::new("form-title-breakdown")
            .with("claim", claim.id.to_string())
            .with("sum", Arg::Money(claim.claimed().0));
        let mut form = Form::new(Purpose::BreakDown { claim: seen, total, travel_date }, title, Vec::new());
        form.add_line();
        form
    }

    /// How many lines the form has; 0 on other forms.
    pub(super) fn lines(&self) -> usize {
        self.fields.iter().filter(|field| field.name.starts_with("kind-")).count()
    }

    pub(super) fn add_line(&mut self) {
        let (Purpose::NewClaim { travel_date, .. } | Purpose::BreakDown { travel_date, .. }) = self.purpose else {
            return;
        };
        let line = self.lines() + 1;
        let day = travel_date.map(date).unwrap_or_default();
        let name = |field: &str| format!("{field}-{line}");
        let kinds = LineKind::ALL.into_iter().map(LineKind::phrase).collect();
        let words =
            |field: &str, label: &str| Field::new(name(field), Phrase::new(label), FieldKind::Line, "").optional();
        let receipts = RECEIPTS.into_iter().filter_map(ReceiptState::code);
        let receipts = receipts.map(|code| Phrase::new(format!("receipt-{code}"))).collect();
        self.fields.extend([
            Field::choice(name("kind"), Phrase::new("form-line-kind"), kinds, 0)
                .section(Phrase::new("form-line").with("line", line.to_string()))
                .hint(Phrase::new("form-choice-hint")),
            Field::new(name("travel-date"), Phrase::new("form-travel-date"), FieldKind::Date, &day)
                .hint(Phrase::new("form-date-hint")),
            Field::new(name("km"), Phrase::new("form-kilometres"), FieldKind::Kilometres, "")
                .optional()
                .hint(Phrase::new("form-kilometres-hint")),
            Field::new(name("passengers"), Phrase::new("form-passengers"), FieldKind::Whole, "")
                .optional()
                .hint(Phrase::new("form-passengers-hint")),
            Field::new(name("claimed"), Phrase::new("form-claimed"), FieldKind::Money, ""),
            Field::choice(name("receipt"), Phrase::new("form-receipt"), receipts, 0)
                .hint(Phrase::new("form-choice-hint")),
            words("from", "form-from"),
            words("to", "form-to"),
            words("travellers", "form-travellers").hint(Phrase::new("form-travellers-hint")),
            words("note", "form-line-note"),
        ]);
        self.set_buttons();
    }

    pub(super) fn remove_line(&mut self) {
        if self.lines() > 1 {
            let last = format!("-{}", self.lines());
            self.fields.retain(|field| !field.name.ends_with(&last));
            self.set_buttons();
        }
    }

    fn set_buttons(&mut self) {
        self.buttons = match self.lines() {
            0 => vec![Button::Save],
            1 => vec![Button::AddLine, Button::Save],
            _ => vec![Button::AddLine, Button::RemoveLine, Button::Save],
        };
        self.cursor = self.cursor.min(self.fields.len() + self.buttons.len() - 1);
    }

    /// The sum is typed and the only line is as it opened: the breakdown is missing.
    fn is_one_sum(&self, opened_with: Option<NaiveDate>) -> bool {
        let stands = |name: &str, allowed: &[&str]| {
            let mut texts = self.fields.iter().filter(|field| field.name == name).map(Field::text);
            texts.all(|text| allowed.contains(&text.trim()))
        };
        let day = opened_with.map(date).unwrap_or_default();
        self.lines() == 1
            && !stands("sum", &[""])
            && stands("kind-1", &["0"])
            && stands("travel-date-1", &["", &day])
            && OF_A_LINE.iter().all(|name| stands(&format!("{name}-1"), &[""]))
    }

    pub(super) fn claim_change(
        &mut self,
        visit: VisitId,
        travel_date: Option<NaiveDate>,
        returned: &[ClaimId],
        today: NaiveDate,
    ) -> Option<Change> {
        let count = if self.is_one_sum(travel_date) { 0 } else { self.lines() };
        let mut reader = Reader::new(self, today);
        let invoice_number = reader.text("invoice");
        let business_id = reader.text("business-id");
        let arrived = reader.date("arrived");
        let particulars = Particulars {
            date: reader.date("invoice-date"),
            reference: reader.text("reference").unwrap_or_default(),
            total: reader.money("sum"),
            // The first of the choice is none of them.
            replaces: reader.chosen("replaces").checked_sub(1).and_then(|index| returned.get(index)).copied(),
        };
        let lines = read_lines(&mut reader, count);
        if !reader.finish() {
            return None;
        }
        let claim = NewClaim {
            visit,
            invoice_number: invoice_number?,
            business_id: business_id.unwrap_or_default(),
            arrived: arrived?,
            particulars,
            lines: lines?,
        };
        self.banner = claim.problem();
        self.banner.is_none().then_some(Change::AddClaim(claim))
    }

    pub(super) fn breakdown_change(
        &mut self,
        claim: Seen<ClaimId>,
        total: Option<Cents>,
        today: NaiveDate,
    ) -> Option<Change> {
        let count = self.lines();
        let mut reader = Reader::new(self, today);
        let lines = read_lines(&mut reader, count);
        if !reader.finish() {
            return None;
        }
        let lines = lines?;
        self.banner = breakdown_problem(&lines, total);
        self.banner.is_none().then_some(Change::BreakDown { claim, lines })
    }
}

/// Which of the returned claims the new one comes instead of: the newest, unless somebody says otherwise.
fn replaces(returned: &[&Claim]) -> Option<Field> {
    let mut options = vec![Phrase::new("form-replaces-none")];
    options.extend(returned.iter().map(|claim| {
        let named = Phrase::new("form-replaces-claim").with("claim", claim.id.to_string());
        named.with("number", claim.invoice_number.as_str())
    }));
    let choice = Field::choice("replaces", Phrase::new("claim-fact-replaces"), options, returned.len());
    (!returned.is_empty()).then(|| choice.hint(Phrase::new("form-choice-hint")))
}

/// `None` where one of them lacks what every line has.
fn read_lines(reader: &mut Reader<'_>, count: usize) -> Option<Vec<NewLine>> {
    (1..=count).map(|line| read_line(reader, line)).collect::<Vec<_>>().into_iter().collect()
}

fn read_line(reader: &mut Reader<'_>, line: usize) -> Option<NewLine> {
    let name = |field: &str| format!("{field}-{line}");
    let kind = LineKind::ALL.get(reader.chosen(&name("kind"))).copied().unwrap_or(LineKind::Other);
    let distance = reader.kilometres(&name("km"));
    let travel_date = reader.date(&name("travel-date"));
    let passengers = reader.whole(&name("passengers")).unwrap_or_default();
    let claimed = reader.money(&name("claimed"));
    let mut words = |field: &str| reader.text(&name(field)).unwrap_or_default();
    let (from, to, travellers, note) = (words("from"), words("to"), words("travellers"), words("note"));
    let receipt = RECEIPTS.get(reader.chosen(&name("receipt"))).copied().unwrap_or_default();
    let journey = Journey { from, to, travellers, receipt };
    Some(NewLine { kind, travel_date: travel_date?, distance, passengers, claimed: claimed?, note, journey })
}
