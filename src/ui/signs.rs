//! The sign and the meaning of each state. The word comes from the state itself; a state is always
//! shown as sign, word and colour together.

use super::theme::Meaning;
use crate::app::ToastKind;
use crate::domain::{ClaimStatus, PairStatus, Partnership, Severity, Stage, Status};

/// A sign of one cell and what it means.
pub(super) type Sign = (&'static str, Meaning);

pub(super) fn status(status: Status) -> Sign {
    match status {
        Status::New => ("●", Meaning::Waiting),
        Status::Accepted => ("✓", Meaning::Accepted),
        Status::Postponed => ("→", Meaning::Muted),
        Status::Declined => ("✗", Meaning::Muted),
        Status::Clarify => ("?", Meaning::Warning),
        Status::Merged => ("&", Meaning::Muted),
    }
}

pub(super) fn partnership(partnership: &Partnership) -> Sign {
    if !partnership.changed.is_empty() {
        return ("!", Meaning::Warning);
    }
    match (partnership.status, partnership.group.locked) {
        (PairStatus::Accepted | PairStatus::Confirmed, _) => ("✓", Meaning::Accepted),
        (PairStatus::Asked, _) => ("…", Meaning::Waiting),
        (PairStatus::Suggested, true) => ("◆", Meaning::Marked),
        (PairStatus::Suggested, false) => ("○", Meaning::Waiting),
    }
}

pub(super) fn stage(stage: Stage) -> Sign {
    match stage {
        Stage::NoDate => ("!", Meaning::Warning),
        Stage::Dated => ("○", Meaning::Waiting),
        Stage::Planned => ("●", Meaning::Waiting),
        Stage::Travelled => ("→", Meaning::Waiting),
        Stage::Reported => ("◇", Meaning::Waiting),
        Stage::Invoiced => ("◆", Meaning::Waiting),
        Stage::Closed => ("✓", Meaning::Accepted),
    }
}

pub(super) fn claim(status: ClaimStatus) -> Sign {
    match status {
        ClaimStatus::Entered => ("●", Meaning::Waiting),
        ClaimStatus::Approved => ("✓", Meaning::Accepted),
        ClaimStatus::Paid => ("€", Meaning::Accepted),
        ClaimStatus::Returned => ("?", Meaning::Warning),
        ClaimStatus::Rejected => ("✗", Meaning::Muted),
    }
}

pub(super) fn severity(severity: Severity) -> Sign {
    match severity {
        Severity::Note => ("·", Meaning::Muted),
        Severity::Warning => ("!", Meaning::Warning),
        Severity::Error => ("✗", Meaning::Error),
    }
}

pub(super) fn toast(kind: ToastKind) -> Sign {
    match kind {
        ToastKind::Done => ("✓", Meaning::Accepted),
        ToastKind::Refused => ("✗", Meaning::Error),
        ToastKind::Notice => ("!", Meaning::Waiting),
    }
}
