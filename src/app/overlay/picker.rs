//! A list to choose from, filtered by typing.

use std::collections::BTreeSet;

use super::clues::Clues;
use crate::app::form::TextBox;
use crate::app::screens::{fits, visits};
use crate::app::{InboxFile, Model};
use crate::domain::letter::LetterOrder;
use crate::domain::place::Shortlist;
use crate::domain::{
    Claim, ClaimId, Flag, Library, LibraryId, LibraryKind, MunicipalityCode, PartnershipId, RegistrationId,
    RegistrationLine, Report, Seen, Status, TopicId, Visit, VisitId,
};
use crate::i18n::{Lang, Phrase, say};

/// What a choice stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    File(String),
    Library(LibraryId, MunicipalityCode, LibraryKind),
    Topic(TopicId),
    Municipality(MunicipalityCode),
    Visit(VisitId),
    /// From whom to whom.
    Direction {
        guest: RegistrationId,
        host: RegistrationId,
    },
    /// A round's code.
    Round(String),
    Registration(Seen<RegistrationId>),
    /// Whether the libraries of a pair still meet.
    Meets(bool),
    Letter(LetterOrder),
}

/// What is done with the chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickFor {
    /// A file of the inbox to preview.
    Import,
    /// A file of the inbox to keep with a claim.
    Attach(ClaimId),
    /// The libraries that a registration means: several may be ticked.
    Libraries(Seen<RegistrationId>),
    /// What a registration is about: several may be ticked, or none.
    Topics(Seen<RegistrationId>),
    /// With whom it co-operates already: several may be ticked, or none.
    Cooperation(Seen<RegistrationId>),
    /// What a partnership is about: several may be ticked, or none.
    PairTopics(Seen<PartnershipId>),
    /// What a report is about: several may be ticked, or none.
    ReportTopics(Box<Report>),
    /// Whether the libraries of a pair still meet.
    Meets(Seen<PartnershipId>),
    /// The visit of a new claim.
    ClaimVisit,
    /// Who visits whom once more.
    NewVisit(PartnershipId),
    /// The round to look at.
    Round,
    /// Another letter of the same record.
    Letter,
    /// The registration that takes this one in.
    MergeInto(Seen<RegistrationId>),
}

/// One entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub pick: Pick,
    pub label: Phrase,
    /// Said beside it, dimmed: a size, a date. May be empty.
    pub beside: Phrase,
}

/// A list on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Picker {
    pub purpose: PickFor,
    pub title: Phrase,
    pub query: TextBox,
    pub choices: Vec<Choice>,
    /// Index among `shown`; within it, or 0 while there are none.
    pub cursor: usize,
    /// So many of the first choices are likely: while nothing is typed, a digit takes one of them.
    pub numbered: usize,
    /// Indices of `choices` that are ticked; always empty where one is chosen.
    pub ticked: BTreeSet<usize>,
    /// The list is still being read.
    pub waiting: bool,
    /// Why there is nothing to choose: an empty inbox, a folder that cannot be read.
    pub problem: Option<Phrase>,
    /// Of the choice of a claim's visit: by what an invoice is known.
    pub(crate) clues: Option<Clues>,
    /// Indices of `choices` that fit what was typed, in order; kept by `update`.
    pub shown: Vec<usize>,
}

impl Picker {
    pub(super) fn new(purpose: PickFor, title: Phrase, choices: Vec<Choice>) -> Picker {
        Picker {
            purpose,
            title,
            query: TextBox::line(""),
            shown: (0..choices.len()).collect(),
            choices,
            cursor: 0,
            numbered: 0,
            ticked: BTreeSet::new(),
            waiting: false,
            problem: None,
            clues: None,
        }
    }

    pub(in crate::app) fn inbox() -> Picker {
        let picker = Picker::new(PickFor::Import, Phrase::new("pick-title-import"), Vec::new());
        Picker { waiting: true, ..picker }
    }

    pub(in crate::app) fn attachable(claim: &Claim) -> Picker {
        let title = Phrase::new("pick-title-attach").with("claim", claim.name());
        Picker { waiting: true, ..Picker::new(PickFor::Attach(claim.id), title, Vec::new()) }
    }

    pub(in crate::app) fn libraries(line: &RegistrationLine) -> Picker {
        let title = Phrase::new("pick-title-libraries").with("name", line.name.as_str());
        let picker = Picker::new(PickFor::Libraries(line.seen()), title, Vec::new());
        Picker { waiting: true, ..picker }
    }

    pub(in crate::app) fn visits(model: &Model) -> Picker {
        let choice = |visit: &Visit| Choice {
            pick: Pick::Visit(visit.id),
            label: Phrase::verbatim(visits::title(model, visit)),
            beside: match visit.date {
                Some(day) => Phrase::new("pick-visit-on").with("date", day).with("reference", visit.reference.as_str()),
                None => Phrase::verbatim(visit.reference.clone()),
            },
        };
        let choices = model.snapshot.visits.iter().map(choice).collect();
        let mut picker = Picker::new(PickFor::ClaimVisit, Phrase::new("pick-title-visit"), choices);
        picker.clues = Some(Clues::new(model, &picker.choices));
        // One has usually just looked at the visit that the invoice is about, or at the invoice that it comes instead of.
        let claims = model.snapshot.claims.iter().map(|checked| &checked.claim);
        let returned = claims
            .into_iter()
            .find(|claim| Some(claim.id) == model.claims.selection.selected && claim.awaits_new_invoice());
        let seen = returned.map(|claim| claim.visit).or(model.visits.selection.selected);
        picker.cursor = model.snapshot.visits.iter().position(|visit| Some(visit.id) == seen).unwrap_or(0);
        picker
    }

    /// Each way there is between two of a visit's partnership, its own way first.
    pub(in crate::app) fn directions(model: &Model, visit: &Visit) -> Picker {
        let members = model.snapshot.partnership(visit.partnership).map(|pair| pair.group.members.as_slice());
        let members = members.unwrap_or_default();
        let ways = members.iter().flat_map(|guest| members.iter().map(move |host| (*guest, *host)));
        let mut ways: Vec<(RegistrationId, RegistrationId)> = ways.filter(|(guest, host)| guest != host).collect();
        ways.sort_by_key(|way| *way != (visit.guest, visit.host));
        let choice = |(guest, host): (RegistrationId, RegistrationId)| {
            let of_the_way =
                |other: &&Visit| other.partnership == visit.partnership && (other.guest, other.host) == (guest, host);
            let name = |id| model.snapshot.registration_name(id);
            Choice {
                pick: Pick::Direction { guest, host },
                label: Phrase::verbatim(format!("{} → {}", name(guest), name(host))),
                beside: Phrase::new("pick-direction")
                    .with("count", model.snapshot.visits.iter().filter(of_the_way).count()),
            }
        };
        let choices = ways.into_iter().map(choice).collect();
        Picker::new(PickFor::NewVisit(visit.partnership), Phrase::new("pick-title-direction"), choices)
    }

    pub(in crate::app) fn rounds(model: &Model) -> Picker {
        let choice = |round: &crate::domain::Round| Choice {
            pick: Pick::Round(round.code.clone()),
            label: Phrase::verbatim(
                round.name.as_deref().map_or_else(|| round.code.clone(), |name| format!("{} {name}", round.code)),
            ),
            beside: Phrase::new("pick-round-days").with("opens", round.opens).with("closes", round.closes),
        };
        let choices = model.snapshot.rounds.iter().map(choice).collect();
        Picker::new(PickFor::Round, Phrase::new("pick-title-round"), choices)
    }

    /// What `line` may be merged into: first those that its flags or theirs call the same, with why.
    pub(in crate::app) fn merge_into(model: &Model, line: &RegistrationLine) -> Picker {
        let names = |flags: &[Flag], id| flags.iter().any(|flag| matches!(flag, Flag::DuplicateOf(of) if *of == id));
        let overlaps = |flags: &[Flag], id| flags.iter().any(|flag| matches!(flag, Flag::Overlaps(of) if *of == id));
        let rank = |other: &RegistrationLine| {
            let either = |says: &dyn Fn(&[Flag], RegistrationId) -> bool| {
                says(&line.flags, other.id) || says(&other.flags, line.id)
            };
            if either(&names) { 0 } else { 2 - usize::from(either(&overlaps)) }
        };
        let choice = |other: &RegistrationLine| Choice {
            pick: Pick::Registration(other.seen()),
            label: Phrase::new("pick-registration")
                .with("registration", other.id.to_string())
                .with("name", other.name.as_str()),
            beside: Phrase::new(["pick-merge-duplicate", "pick-merge-overlaps", "pick-merge-other"][rank(other)]),
        };
        let may = |other: &&RegistrationLine| other.id != line.id && other.status != Status::Merged;
        let mut others: Vec<&RegistrationLine> = model.snapshot.registrations.iter().filter(may).collect();
        others.sort_by_key(|other| rank(other));
        let title = Phrase::new("pick-title-merge").with("name", line.name.as_str());
        Picker::new(PickFor::MergeInto(line.seen()), title, others.into_iter().map(choice).collect())
    }

    /// Whether the cursor only happens to stand on the first, which nothing speaks for.
    pub(in crate::app) fn is_unchosen(&self) -> bool {
        let likely = self.choices.first().is_some_and(|first| first.beside.key != "pick-merge-other");
        self.cursor == 0 && self.query.is_empty() && !likely
    }

    /// Whether several may be ticked (Tab ticks, Enter takes all).
    pub fn takes_several(&self) -> bool {
        matches!(self.purpose, PickFor::Libraries(_)) || self.takes_none()
    }

    /// Whether Enter takes just what is ticked, be it nothing.
    pub(in crate::app) fn takes_none(&self) -> bool {
        matches!(
            self.purpose,
            PickFor::Topics(_) | PickFor::Cooperation(_) | PickFor::PairTopics(_) | PickFor::ReportTopics(_)
        )
    }

    /// The index of the choice that a digit stands for.
    pub(in crate::app) fn of_digit(&self, digit: char) -> Option<usize> {
        let number = usize::try_from(digit.to_digit(10)?).ok().filter(|_| self.query.is_empty())?;
        number.checked_sub(1).filter(|index| *index < self.numbered)
    }

    /// The index of the choice with the cursor.
    pub fn selected(&self) -> Option<usize> {
        self.shown.get(self.cursor).copied()
    }

    /// What Enter takes: the ticked. Where none is ticked, or the ticks are still those of `before` and
    /// the cursor has gone to another, the one with the cursor alone: it replaces them.
    pub(in crate::app) fn taken(&self, before: &[LibraryId]) -> Vec<Pick> {
        let was_ticked = |choice: &Choice| matches!(&choice.pick, Pick::Library(id, ..) if before.contains(id));
        let begun = self.choices.iter().enumerate().filter(|(_, choice)| was_ticked(choice)).map(|(index, _)| index);
        let untouched = self.ticked == begun.collect::<BTreeSet<usize>>();
        let on_ticked = self.selected().is_some_and(|index| self.ticked.contains(&index));
        let by_cursor = !self.takes_none() && untouched && !on_ticked;
        let indices: Vec<usize> =
            if by_cursor { self.selected().into_iter().collect() } else { self.ticked.iter().copied().collect() };
        indices.into_iter().filter_map(|index| self.choices.get(index)).map(|choice| choice.pick.clone()).collect()
    }

    /// Shows what fits the typed words.
    pub(in crate::app) fn filter(&mut self, lang: Lang) {
        let words = self.query.text().to_lowercase();
        let said = |choice: &Choice| format!("{} {}", say(lang, &choice.label), say(lang, &choice.beside));
        let fitting = self.choices.iter().enumerate().filter(|(_, choice)| fits(&words, &said(choice)));
        self.shown = fitting.map(|(index, _)| index).collect();
        if let Some(clues) = &self.clues {
            clues.narrow(&mut self.choices, &mut self.shown, &self.query.text());
        }
        self.cursor = self.cursor.min(self.shown.len().saturating_sub(1));
    }

    pub(in crate::app) fn set_files(&mut self, files: Vec<InboxFile>, lang: Lang) {
        self.waiting = false;
        let kilobytes = |bytes: u64| i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX);
        let choice = |file: InboxFile| Choice {
            label: Phrase::verbatim(file.name.clone()),
            beside: Phrase::new("pick-kilobytes").with("count", kilobytes(file.bytes)),
            pick: Pick::File(file.name),
        };
        self.choices = files.into_iter().map(choice).collect();
        self.filter(lang);
    }

    /// The likely ones first; `chosen` begin ticked.
    pub(in crate::app) fn set_libraries(&mut self, list: Shortlist, chosen: &[LibraryId], lang: Lang) {
        self.waiting = false;
        self.numbered = list.likely.len();
        let libraries: Vec<Library> = list.likely.into_iter().chain(list.others).collect();
        self.problem = libraries.is_empty().then(|| Phrase::new("blocked-no-directory"));
        self.ticked = libraries
            .iter()
            .enumerate()
            .filter(|(_, library)| chosen.contains(&library.id))
            .map(|(index, _)| index)
            .collect();
        let choice = |library: Library| Choice {
            label: Phrase::verbatim(library.name),
            beside: Phrase::verbatim(library.postcode.unwrap_or_default()),
            pick: Pick::Library(library.id, library.municipality, library.kind),
        };
        self.choices = libraries.into_iter().map(choice).collect();
        self.filter(lang);
        let first = self.ticked.first().and_then(|first| self.shown.iter().position(|shown| shown == first));
        self.cursor = first.unwrap_or(0);
    }
}
