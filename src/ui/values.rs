//! The values that the journal keeps, as a person reads them: a status in words, a sum in euros, a
//! day as a day. What has no better words is shown as it is.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::names;
use super::pen::Pen;
use crate::domain::{FieldChange, MunicipalityCode, RegistrationId, Snapshot, TopicId};
use crate::i18n::{self, Phrase};

/// Fields that say nothing to a coordinator: places in a list, hashes of a form, the parts of a score.
const UNSPOKEN: [&str; 6] = ["id", "round", "source", "position", "score", "left_over"];

/// Whether a change of a field is worth a line.
pub(super) fn speaks(change: &FieldChange) -> bool {
    let empty = |side: &Option<String>| side.as_deref().is_none_or(|raw| matches!(raw.trim(), "" | "[]"));
    let nothing = empty(&change.before) && empty(&change.after);
    !(nothing || UNSPOKEN.contains(&change.field.as_str()))
}

/// One side of a change in words; a dash where there was nothing.
pub(super) fn words(pen: Pen, snapshot: &Snapshot, change: &FieldChange, side: Option<&str>) -> String {
    let raw = side.map(str::trim).unwrap_or_default();
    if matches!(raw, "" | "[]") {
        return "–".to_owned();
    }
    coded(pen, change, raw)
        .or_else(|| figure(pen, &change.field, raw))
        .or_else(|| moment(pen, raw))
        .or_else(|| named(pen, snapshot, &change.field, raw))
        .unwrap_or_else(|| raw.to_owned())
}

/// A word of a closed list.
fn coded(pen: Pen, change: &FieldChange, raw: &str) -> Option<String> {
    let word = raw.replace('_', "-");
    let key = match (change.record.as_str(), change.field.as_str()) {
        ("registration", "status") => format!("status-{word}"),
        ("partnership", "status") => format!("pair-status-{word}"),
        ("claim", "status") => format!("claim-status-{word}"),
        ("claim_line", "kind") => format!("line-kind-{word}"),
        ("checklist_item", "phase") => format!("phase-{word}"),
        ("person", "role") => format!("role-{word}"),
        ("pair_rule", "rule") => format!("ui-rule-word-{word}"),
        (_, "cancelled" | "sure" | "locked" | "mandatory") => format!("ui-truth-{word}"),
        _ => return None,
    };
    i18n::has_key(pen.lang, &key).then(|| pen.say(&Phrase::new(key)))
}

/// A number with its unit.
fn figure(pen: Pen, field: &str, raw: &str) -> Option<String> {
    let number = raw.parse::<i64>().ok()?;
    Some(match field {
        "budget" | "claimed" | "sanctioned" | "estimated_cost" => i18n::money(pen.lang, number),
        "metres" => i18n::kilometres(pen.lang, number),
        "total" | "upper_bound" => i18n::points(pen.lang, number),
        _ => return None,
    })
}

/// A day, or a moment of it.
fn moment(pen: Pen, raw: &str) -> Option<String> {
    let day = || raw.parse::<NaiveDate>().ok().map(i18n::date);
    let instant = || raw.parse::<DateTime<Utc>>().ok().map(|at| i18n::date_time(pen.lang, at));
    let local = || raw.parse::<NaiveDateTime>().ok().map(|at| names::local_time(pen.lang, at));
    day().or_else(instant).or_else(local)
}

/// The name of what a number or code stands for.
fn named(pen: Pen, snapshot: &Snapshot, field: &str, raw: &str) -> Option<String> {
    let codes = || listed(raw);
    match field {
        "host" | "guest" | "registration" | "merged_into" | "a" | "b" => {
            raw.parse().ok().map(|id| snapshot.registration_name(RegistrationId(id)))
        }
        "municipality" => Some(names::municipality(pen.lang, &MunicipalityCode::new(raw))),
        "municipalities" => {
            let codes: Vec<MunicipalityCode> = codes().map(MunicipalityCode::new).collect();
            Some(names::municipalities(pen.lang, &codes))
        }
        "topics" => {
            let topics: Vec<TopicId> = codes().map(TopicId::new).collect();
            Some(names::topics(pen.lang, &topics))
        }
        "flags" => {
            let flags: Vec<String> = codes()
                .map(|flag| match flag.parse::<crate::domain::Flag>() {
                    Ok(flag) => pen.say(&flag.phrase(|code| names::municipality(pen.lang, code))),
                    Err(_) => flag.to_owned(),
                })
                .collect();
            Some(flags.join(", "))
        }
        "libraries" => Some(codes().collect::<Vec<_>>().join(", ")),
        "key" => Some(pen.say(&crate::domain::visit::item_phrase(raw))),
        _ => None,
    }
}

/// The words of a JSON list of plain codes.
fn listed(raw: &str) -> impl Iterator<Item = &str> {
    raw.split('"').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::ui::fixture;
    use crate::ui::theme::Theme;

    fn said(record: &str, field: &str, raw: &str) -> String {
        let pen = Pen { lang: Lang::Fi, theme: Theme::Mono };
        let change = FieldChange {
            record: record.into(),
            row: "1".into(),
            field: field.into(),
            before: None,
            after: Some(raw.into()),
        };
        words(pen, &fixture::snapshot(), &change, change.after.as_deref())
    }

    #[test]
    fn the_journal_speaks_in_words_not_in_codes() {
        for (record, field, raw, words) in [
            ("registration", "status", "accepted", "mukana"),
            ("claim", "status", "approved", "hyväksytty"),
            ("claim_line", "sanctioned", "4636", "46,36\u{a0}€"),
            ("claim_line", "kind", "car", "oma auto"),
            ("visit", "date", "2024-05-14", "14.5.2024"),
            ("checklist_item", "ticked_at", "2024-04-02T09:12:00Z", "2.4.2024 12.12"),
            ("visit", "host", "1", "Loimaan pääkirjasto"),
            ("registration", "municipalities", "[\"430\",\"895\"]", "Loimaa, Uusikaupunki"),
            ("registration", "sure", "1", "kyllä"),
            ("registration", "note", "1 kerran", "1 kerran"),
            ("registration", "note", "", "–"),
        ] {
            assert_eq!(said(record, field, raw), words, "{record}.{field}");
        }
    }
}
