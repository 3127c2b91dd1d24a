//! One participant on several rows of a file: two exports glued together, or a row that was copied. The newest
//! row is the answer, and the others are listed; nobody becomes two registrations.

use std::collections::HashMap;

use super::RowReason;
use super::columns::Columns;
use super::date::SlashOrder;
use super::form::{id_of, read_row};
use super::table::Record;
use crate::domain::form::FormField;

/// What is to be said of the rows whose participant has several, by their places among `records`.
pub(super) fn reasons(
    records: &[Record],
    above: usize,
    columns: &Columns,
    order: SlashOrder,
) -> HashMap<usize, RowReason> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    if columns.of(FormField::ParticipantId).is_some() {
        for (place, record) in records.iter().enumerate() {
            if let Some(id) = id_of(record, columns) {
                places.entry(id).or_default().push(place);
            }
        }
    }
    let groups = places.into_values().filter(|places| places.len() > 1);
    groups.flat_map(|places| of_one_participant(records, &places, above, columns, order)).collect()
}

/// The newest by its arrival, of equals the one further down. Where neither the mailbox nor the site is the same,
/// the id is taken for a mistake and both stay.
fn of_one_participant(
    records: &[Record],
    places: &[usize],
    above: usize,
    columns: &Columns,
    order: SlashOrder,
) -> Vec<(usize, RowReason)> {
    let read = places
        .iter()
        .map(|place| (*place, read_row(records[*place].number - above, records[*place].clone(), columns, order)));
    let usable = read.filter_map(|(place, row)| {
        let answer = row.content.ok()?;
        Some((place, row.row, answer.received, answer.email.to_lowercase(), row.site_text.to_lowercase()))
    });
    let usable: Vec<_> = usable.collect();
    let Some((newest, row, _, mailbox, site)) =
        usable.iter().max_by_key(|(place, _, received, ..)| (*received, *place))
    else {
        return Vec::new();
    };
    let others = usable.iter().filter(|(place, ..)| place != newest);
    let reasons = others.map(|(place, _, _, other_mailbox, other_site)| {
        let equal = |one: &String, other: &String| !one.is_empty() && one == other;
        let same = equal(mailbox, other_mailbox) || equal(site, other_site);
        (*place, if same { RowReason::Replaced { by: *row } } else { RowReason::SharedId { with: *row } })
    });
    reasons.collect()
}
