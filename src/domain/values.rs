//! The values that the journal keeps, as a person reads them: a status in words, a sum in euros, a
//! day as a day. What has no better words is shown as it is.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::form::KeptColumns;
use super::place::municipality_name;
use super::setting::Setting;
use super::text_setting::TextSetting;
use super::topic::topic_phrase;
use super::visit::{Participants, Wording, clock, item_phrase};
use super::{FieldChange, Flag, MunicipalityCode, RegistrationId, Snapshot, TopicId};
use crate::i18n::{self, Lang};

/// Fields that say nothing to a coordinator: places in a list, hashes of a form, the parts of a score, an answer
/// kept beside the one that shows, who wrote what the entry's own head says.
const UNSPOKEN: [&str; 14] = [
    "id",
    "round",
    "source",
    "position",
    "score",
    "left_over",
    "earlier",
    "offered",
    "form",
    "written_by",
    "written_at",
    "sent_by",
    "sent_at",
    "about",
];

impl FieldChange {
    /// `tila: uusi → mukana`; `None` where the change says nothing to a coordinator. The snapshot
    /// gives the names of the registrations that a value names.
    pub fn words(&self, lang: Lang, snapshot: &Snapshot) -> Option<String> {
        let nothing = is_empty(self.before.as_deref()) && is_empty(self.after.as_deref());
        if nothing || UNSPOKEN.contains(&self.field.as_str()) {
            return None;
        }
        let key = format!("field-{}", self.field);
        let field = if i18n::has_key(lang, &key) { i18n::text(lang, &key) } else { self.field.clone() };
        let before = side(lang, snapshot, self, self.before.as_deref());
        let after = side(lang, snapshot, self, self.after.as_deref());
        Some(format!("{field}: {before} → {after}"))
    }
}

fn is_empty(side: Option<&str>) -> bool {
    matches!(side.unwrap_or_default().trim(), "" | "[]")
}

/// One side of a change in words; a dash where there was nothing.
fn side(lang: Lang, snapshot: &Snapshot, change: &FieldChange, side: Option<&str>) -> String {
    if is_empty(side) {
        return "–".to_owned();
    }
    let raw = side.unwrap_or_default().trim();
    coded(lang, change, raw)
        .or_else(|| figure(lang, &change.field, raw))
        .or_else(|| moment(lang, raw))
        .or_else(|| named(lang, snapshot, &change.field, raw))
        .unwrap_or_else(|| raw.to_owned())
}

/// A word of a closed list.
fn coded(lang: Lang, change: &FieldChange, raw: &str) -> Option<String> {
    let word = raw.replace('_', "-");
    let key = match (change.record.as_str(), change.field.as_str()) {
        ("registration", "status") => format!("status-{word}"),
        ("partnership", "status") => format!("pair-status-{word}"),
        ("claim", "status") => format!("claim-status-{word}"),
        ("claim_line", "receipt") => format!("receipt-{word}"),
        ("claim_line", "kind") => format!("line-kind-{word}"),
        ("checklist_item" | "template_item", "phase") => format!("phase-{word}"),
        ("template_item", "kind") => format!("visit-kind-{word}"),
        ("checklist_item", "ticked_from") => format!("fact-word-{word}"),
        ("plan_item", "kind") => format!("slot-kind-{word}"),
        ("plan_item", "payer") => format!("slot-payer-{word}"),
        ("person", "role") => format!("role-{word}"),
        ("library_size", "measure") => format!("measure-{word}"),
        ("letter_sent", "kind") => format!("letter-kind-{word}"),
        ("pair_rule", "rule") => format!("rule-word-{word}"),
        (_, "cancelled" | "sure" | "locked" | "mandatory") => format!("truth-{word}"),
        _ => return None,
    };
    i18n::has_key(lang, &key).then(|| i18n::text(lang, &key))
}

/// A number with its unit.
fn figure(lang: Lang, field: &str, raw: &str) -> Option<String> {
    let number = raw.parse::<i64>().ok()?;
    Some(match field {
        "budget" | "invoice_sum" | "claimed" | "sanctioned" | "estimated_cost" => i18n::money(lang, number),
        "metres" => i18n::kilometres(lang, number),
        "start" => clock(i32::try_from(number).ok()?),
        "hundredths" => i18n::points(lang, number),
        "total" | "upper_bound" => i18n::points(lang, number),
        _ => return None,
    })
}

/// A day, or a moment of it.
fn moment(lang: Lang, raw: &str) -> Option<String> {
    let day = || raw.parse::<NaiveDate>().ok().map(i18n::date);
    let instant = || raw.parse::<DateTime<Utc>>().ok().map(|at| i18n::date_time(lang, at));
    let local = || raw.parse::<NaiveDateTime>().ok().map(|at| i18n::local_date_time(lang, at));
    day().or_else(instant).or_else(local)
}

/// The name of what a number or code stands for.
fn named(lang: Lang, snapshot: &Snapshot, field: &str, raw: &str) -> Option<String> {
    let municipality = |code: &str| municipality_name(lang, &MunicipalityCode::new(code));
    let joined = |between, name: &dyn Fn(&str) -> String| listed(raw).map(name).collect::<Vec<_>>().join(between);
    match field {
        "host" | "guest" | "registration" | "merged_into" | "a" | "b" => {
            raw.parse().ok().map(|id| snapshot.registration_name(RegistrationId(id)))
        }
        "municipality" => Some(municipality(raw)),
        "municipalities" => Some(joined(", ", &municipality)),
        // The name of a topic has commas of its own.
        "topics" => Some(joined("; ", &|code| i18n::say(lang, &topic_phrase(&TopicId::new(code))))),
        "settled" => Some(joined(", ", &|part| i18n::text(lang, &format!("settled-{part}")))),
        "flags" => Some(joined(", ", &|code| match code.parse::<Flag>() {
            Ok(flag) => i18n::say(lang, &flag.phrase(|code| municipality_name(lang, code))),
            Err(_) => code.to_owned(),
        })),
        "columns" => KeptColumns::words(lang, raw),
        "wording" => serde_json::from_str::<Wording>(raw).ok().map(|wording| i18n::say(lang, &wording.phrase())),
        "libraries" => Some(joined(", ", &str::to_owned)),
        "sides" => Some(raw.trim_matches(['[', ']']).replace("],[", " – ").replace('"', "")),
        "roles" => {
            let roles = serde_json::from_str(raw).ok()?;
            let told = Participants { roles, names: String::new() };
            Some(told.phrase().map_or_else(|| "–".to_owned(), |phrase| i18n::say(lang, &phrase)))
        }
        "key" => Some(match Setting::from_code(raw) {
            Ok(setting) => i18n::say(lang, &setting.name()),
            Err(_) => match TextSetting::from_code(raw) {
                Some(setting) => i18n::say(lang, &setting.name()),
                None => i18n::say(lang, &item_phrase(raw)),
            },
        }),
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
    use crate::domain::listing::samples;
    use crate::domain::{RegistrationLine, Status};

    fn change(record: &str, field: &str, raw: &str) -> FieldChange {
        let (record, row, field) = (record.to_owned(), "1".to_owned(), field.to_owned());
        FieldChange { record, row, field, before: None, after: Some(raw.to_owned()) }
    }

    fn round() -> Snapshot {
        let loimaa = RegistrationLine {
            status: Status::Accepted,
            name: "Loimaan pääkirjasto".to_owned(),
            ..samples::line(1, None)
        };
        Snapshot { registrations: vec![loimaa].into(), ..Snapshot::default() }
    }

    #[test]
    fn the_journal_speaks_in_words_not_in_codes() {
        for (record, field, raw, words) in [
            ("registration", "status", "accepted", "tila: – → mukana"),
            ("claim", "status", "approved", "tila: – → hyväksytty"),
            ("claim_line", "sanctioned", "4636", "hyväksytty summa: – → 46,36\u{a0}€"),
            ("claim_line", "kind", "car", "laji: – → oma auto"),
            ("visit", "date", "2024-05-14", "päivä: – → 14.5.2024"),
            ("checklist_item", "ticked_at", "2024-04-02T09:12:00Z", "kuitattu: – → 2.4.2024 12.12"),
            ("visit", "host", "1", "isäntäkirjasto: – → Loimaan pääkirjasto"),
            ("registration", "municipalities", "[\"430\",\"895\"]", "kunnat: – → Loimaa, Uusikaupunki"),
            ("registration", "flags", "[\"language:sv\"]", "huomiot: – → ruotsinkielinen"),
            ("registration", "sure", "1", "varmuus: – → kyllä"),
            (
                "profile",
                "columns",
                "{\"site\":\"Kirjasto\",\"email\":\"\"}",
                "sarakkeet: – → sähköposti ← –; toimipiste ← Kirjasto",
            ),
            ("registration", "note", "1 kerran", "muistiinpano: – → 1 kerran"),
        ] {
            assert_eq!(change(record, field, raw).words(Lang::Fi, &round()).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_changed_from_nothing_to_nothing_is_not_told() {
        assert_eq!(change("registration", "note", " ").words(Lang::Fi, &round()), None);
        assert_eq!(change("registration", "libraries", "[]").words(Lang::Fi, &round()), None);
        assert_eq!(change("visit", "position", "3").words(Lang::Fi, &round()), None);
    }
}
