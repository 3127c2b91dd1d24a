//! Which service made a file, by the columns that it puts before the form's own questions.

use super::words::comparable;
use crate::domain::form::Service;

/// Tells the service by its own headers; without any it is unknown.
pub(in crate::intake) fn service_of(headers: &[String]) -> Service {
    let keys: Vec<String> = headers.iter().map(|header| comparable(header)).collect();
    let is = |words: &[&str]| keys.iter().any(|key| words.contains(&key.as_str()));
    let begins = |words: &[&str]| keys.iter().any(|key| words.iter().any(|word| key.starts_with(word)));
    let started = is(&["start time", "aloitusaika", "alkamisaika", "starttid"]);
    let completed = is(&[
        "completion time",
        "valmistumisaika",
        "suoritusaika",
        "päättymisaika",
        "slutförandetid",
        "tid för slutförande",
    ]);
    if started && completed {
        return Service::MicrosoftForms;
    }
    let first = keys.first().map(String::as_str).unwrap_or_default();
    if ["timestamp", "aikaleima", "tidstämpel", "tidsstämpel"].contains(&first) {
        return Service::GoogleForms;
    }
    let participants = ["osallistuja", "osallistumisen tila", "participant", "deltagar"];
    let registers = is(&["ilmoittautumisaika", "registration time", "anmälningstid"]) && is(&["status", "tila"]);
    if begins(&participants) || registers {
        return Service::Lyyti;
    }
    // Others number their respondents too, and their collectors beside them.
    let respondents = ["vastaajan", "vastaajatunnus", "respondent"];
    if begins(&respondents) && !begins(&["collector"]) { Service::Webropol } else { Service::Unknown }
}
