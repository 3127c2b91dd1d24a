//! The sentences behind `w`: why something is as it is.

use crate::app::Model;
use crate::app::overlay::WhyView;
use crate::domain::place::municipality;
use crate::domain::{
    CheckedClaim, LeftOver, LineId, MunicipalityCode, Partnership, RegistrationId, RegistrationLine, Rule,
};
use crate::i18n::{Arg, Phrase};

pub(super) fn registration(model: &Model, line: &RegistrationLine) -> WhyView {
    let mut lines = vec![Phrase::new("why-status").with("status", line.status.phrase())];
    let detail = model.detail.as_ref().and_then(|detail| detail.registration.as_ref());
    if let Some(registration) = detail.filter(|registration| registration.id == line.id) {
        if let Some(reason) = &registration.reason {
            lines.push(Phrase::new("why-reason").with("reason", reason.as_str()));
        }
        if let Some(into) = registration.merged_into {
            lines.push(Phrase::new("why-merged").with("name", model.snapshot.registration_name(into)));
        }
    }
    if !line.sure {
        lines.push(Phrase::new("why-not-confirmed"));
    }
    lines.extend(line.flags.iter().map(|flag| flag.phrase(|code| municipality_name(model, code))));
    WhyView { title: Phrase::verbatim(line.name.clone()), lines, asked: None, top: 0 }
}

/// The bare code where the gazetteer does not know it.
fn municipality_name(model: &Model, code: &MunicipalityCode) -> String {
    municipality(code).map_or_else(|| code.to_string(), |found| found.name(model.lang).to_owned())
}

pub(super) fn partnership(model: &Model, partnership: &Partnership) -> WhyView {
    let score = &partnership.group.score;
    let mut lines = vec![Phrase::new("why-total").with("points", Arg::Points(score.total))];
    lines.extend(score.reasons.iter().cloned());
    if partnership.group.locked {
        lines.push(Phrase::new("why-locked"));
    }
    WhyView {
        title: Phrase::verbatim(super::pairs::names(model, &partnership.group.members)),
        lines,
        asked: None,
        top: 0,
    }
}

pub(super) fn unpaired(model: &Model, id: RegistrationId, left: Option<&LeftOver>) -> WhyView {
    let mut lines = vec![left.map_or_else(|| Phrase::new("why-waiting"), |left| left.reason.clone())];
    lines.extend(left.iter().flat_map(|left| left.more.clone()));
    for rule in model.snapshot.rules.iter().filter(|rule| rule.a == id || rule.b == id) {
        let other = if rule.a == id { rule.b } else { rule.a };
        let key = match rule.rule {
            Rule::Lock => "why-locked-with",
            Rule::Forbid => "why-forbidden-with",
        };
        lines.push(Phrase::new(key).with("name", model.snapshot.registration_name(other)));
    }
    WhyView { title: Phrase::verbatim(model.snapshot.registration_name(id)), lines, asked: None, top: 0 }
}

pub(super) fn claim(checked: &CheckedClaim, line: Option<LineId>) -> WhyView {
    let about = |found: Option<LineId>| line.is_none() || found.is_none() || found == line;
    let mut lines: Vec<Phrase> =
        checked.findings.iter().filter(|finding| about(finding.line)).map(|finding| finding.phrase.clone()).collect();
    let reasons = checked.claim.lines.iter().filter(|other| about(Some(other.id)));
    for reason in reasons.filter_map(|line| line.reason.as_deref()) {
        lines.push(Phrase::new("why-reason").with("reason", reason));
    }
    if let Some(reason) = checked.claim.decided.as_ref().and_then(|decided| decided.reason.as_deref()) {
        lines.push(Phrase::new("why-reason").with("reason", reason));
    }
    if lines.is_empty() {
        lines.push(Phrase::new("why-no-findings"));
    }
    WhyView { title: Phrase::new("why-claim").with("claim", checked.claim.id.to_string()), lines, asked: None, top: 0 }
}

/// Some that somebody asks about, until the optimiser has said what they would cost.
pub(super) fn some(model: &Model, asked: &[RegistrationId]) -> WhyView {
    let title = Phrase::verbatim(super::pairs::names(model, asked));
    WhyView { title, lines: vec![Phrase::new("why-working-out")], asked: Some(asked.to_vec()), top: 0 }
}
