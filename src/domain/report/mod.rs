//! Reports: what the libraries told of their visits, in free form, and how much of it others may read.

mod published;
mod shelf;

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PartnershipId, ReportId, Seen, TopicId, VisitId, clean};
use crate::i18n::{Lang, Phrase};

pub use published::{Struck, Withheld, published};
pub use shelf::{Shelf, Shelved};

/// A hundred pages: more is a slip of the mouse.
pub const LONGEST: usize = 200_000;

/// How the words of a report are marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Markup {
    /// Written, pasted or out of a mail: an empty line begins a paragraph, and nothing else means anything.
    Plain,
    /// CommonMark, of a `.md` file.
    Markdown,
}

impl Markup {
    pub const ALL: [Markup; 2] = [Markup::Plain, Markup::Markdown];

    pub fn code(self) -> &'static str {
        match self {
            Markup::Plain => "plain",
            Markup::Markdown => "markdown",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("report-markup-{}", self.code()))
    }
}

/// Whether others may read a report. The source does not say that they may: so no, unless the libraries allow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publishing {
    #[default]
    No,
    /// Without names, mailboxes and telephone numbers.
    Nameless,
    /// As it is.
    Whole,
}

impl Publishing {
    pub const ALL: [Publishing; 3] = [Publishing::No, Publishing::Nameless, Publishing::Whole];

    pub fn code(self) -> &'static str {
        match self {
            Publishing::No => "no",
            Publishing::Nameless => "nameless",
            Publishing::Whole => "whole",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("report-publishing-{}", self.code()))
    }
}

/// What a report consists of, as somebody enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportEdit {
    /// The visits that it tells of: one of the partnership's at least. In the order of their numbers.
    pub visits: Vec<VisitId>,
    /// The day on which it came.
    pub received: NaiveDate,
    /// The language in which it is written.
    pub language: Lang,
    pub markup: Markup,
    pub text: Arc<str>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    pub publishing: Publishing,
}

impl ReportEdit {
    /// The same with its words cleaned and its lists in order.
    pub fn tidied(mut self) -> ReportEdit {
        self.text = clean(&self.text).trim().into();
        self.visits.sort_unstable();
        self.visits.dedup();
        self
    }

    /// Why it cannot be kept as it is; `None` where it can.
    pub fn problem(&self) -> Option<Phrase> {
        if self.text.trim().is_empty() {
            return Some(Phrase::new("report-empty"));
        }
        if self.visits.is_empty() {
            return Some(Phrase::new("report-of-no-visit"));
        }
        let long = self.text.chars().nth(LONGEST).is_some();
        long.then(|| Phrase::new("refused-too-long").with("most", LONGEST))
    }
}

/// A report as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub id: ReportId,
    pub partnership: PartnershipId,
    pub edit: ReportEdit,
    pub version: i64,
}

impl Report {
    pub fn seen(&self) -> Seen<ReportId> {
        Seen { id: self.id, version: self.version }
    }

    /// Whether it tells of this visit.
    pub fn tells_of(&self, visit: VisitId) -> bool {
        self.edit.visits.contains(&visit)
    }

    /// Its first words that say anything, on one line.
    pub fn beginning(&self) -> &str {
        let lines = self.edit.text.lines().map(|line| line.trim_start_matches(['#', '*', '-', ' ']).trim());
        lines.into_iter().find(|line| !line.is_empty()).unwrap_or_default()
    }
}
