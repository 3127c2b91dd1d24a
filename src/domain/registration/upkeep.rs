//! What people and newer files did to a registration since it came: which of its parts stand, and which words are
//! still to be looked at.

use serde::{Deserialize, Serialize};

use super::{Answer, Flag, Meaning, Registration};
use crate::domain::{Actor, MunicipalityCode, RegistrationId};
use crate::i18n::Phrase;

/// A part of a registration that a person has decided on: no newer answer of the form replaces it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    /// The words of the answer were edited here.
    Words,
    /// The topics were ticked by hand.
    Topics,
    /// The municipalities that it co-operates with were chosen by hand.
    Cooperation,
}

impl Settled {
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Settled::Words => "settled-words",
            Settled::Topics => "settled-topics",
            Settled::Cooperation => "settled-cooperation",
        })
    }
}

/// What people and newer files did to a registration since it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// In order, each once.
    pub settled: Vec<Settled>,
    /// The answer as it was before the form changed it, until somebody has looked at the difference.
    pub earlier: Option<Box<Answer>>,
    /// The form's newer answer, where the words were edited here and nobody has chosen yet.
    pub offered: Option<Box<Answer>>,
    /// What the form said last before the words were edited here, or before one of two was chosen: a newer file
    /// that still says so brings nothing new. `None` while the answer itself is the form's.
    pub form: Option<Box<Answer>>,
    /// The coordinator who looks after it.
    pub owner: Option<Actor>,
    /// The postponed registration of an earlier round that this one goes on from.
    pub carried_from: Option<RegistrationId>,
}

impl Upkeep {
    pub fn has_settled(&self, part: Settled) -> bool {
        self.settled.contains(&part)
    }

    pub fn settle(&mut self, part: Settled) {
        if let Err(place) = self.settled.binary_search(&part) {
            self.settled.insert(place, part);
        }
    }

    pub fn unsettle(&mut self, part: Settled) {
        self.settled.retain(|settled| *settled != part);
    }

    /// The form's newer words, or the older ones, are to be looked at.
    pub fn is_changed(&self) -> bool {
        self.earlier.is_some() || self.offered.is_some()
    }

    /// Puts what a person decided on back into a meaning that was read anew.
    pub fn keep(&self, before: &Meaning, read: &mut Meaning) {
        if self.has_settled(Settled::Topics) {
            read.topics.clone_from(&before.topics);
        }
        if self.has_settled(Settled::Cooperation) {
            let named: Vec<MunicipalityCode> = before.named_cooperation().cloned().collect();
            read.name_cooperation(&named);
        }
    }
}

impl Meaning {
    /// The municipalities that it co-operates with already.
    pub fn named_cooperation(&self) -> impl Iterator<Item = &MunicipalityCode> {
        self.flags.iter().filter_map(|flag| match flag {
            Flag::NamedCooperation(code) => Some(code),
            _ => None,
        })
    }

    /// Replaces the municipalities that it co-operates with. Its own ones never count.
    pub fn name_cooperation(&mut self, codes: &[MunicipalityCode]) {
        self.flags.retain(|flag| !matches!(flag, Flag::NamedCooperation(_)));
        for code in codes {
            let flag = Flag::NamedCooperation(code.clone());
            if !self.municipalities.contains(code) && !self.flags.contains(&flag) {
                self.flags.push(flag);
            }
        }
    }

    /// Whether the participant withdrew, as a flag: among those of time, which come first.
    pub fn mark_withdrawn(&mut self) {
        if !self.flags.contains(&Flag::Withdrawn) {
            let of_time = |flag: &&Flag| matches!(flag, Flag::TestRow | Flag::BeforeOpening | Flag::Late);
            let place = self.flags.iter().take_while(of_time).count();
            self.flags.insert(place, Flag::Withdrawn);
        }
    }
}

impl Registration {
    /// What the form said last, as far as is known here: what a newer file is compared with.
    pub fn last_from_form(&self) -> &Answer {
        let upkeep = &self.upkeep;
        upkeep.offered.as_deref().or(upkeep.form.as_deref()).unwrap_or(&self.answer)
    }
}

/// No id of a form and no mailbox begins with a space, so that no file ever means a registration made by hand.
const BY_HAND: &str = " by hand ";

impl Answer {
    /// The source of the registration of this number, where a coordinator typed it.
    pub fn source_by_hand(id: RegistrationId) -> String {
        format!("{BY_HAND}{id}")
    }

    /// Whether both say the same in every field, wherever they come from.
    pub fn says_the_same(&self, other: &Answer) -> bool {
        self.received == other.received
            && self.cancelled == other.cancelled
            && self.language == other.language
            && self.texts() == other.texts()
    }

    fn texts(&self) -> [&str; 7] {
        [
            &self.site_text,
            &self.interests,
            &self.cooperation,
            &self.extra,
            &self.first_name,
            &self.last_name,
            &self.email,
        ]
    }

    /// Whether a coordinator typed it, so that no file is expected to have it.
    pub fn is_by_hand(&self) -> bool {
        self.source.starts_with(BY_HAND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{TopicId, clean_line};

    fn code(code: &str) -> MunicipalityCode {
        MunicipalityCode::new(code)
    }

    fn meaning(flags: &[&str]) -> Meaning {
        let flags = flags.iter().map(|flag| flag.parse().unwrap()).collect();
        Meaning { municipalities: vec![code("019")], flags, ..Meaning::default() }
    }

    #[test]
    fn what_was_settled_stays_when_the_words_are_read_anew() {
        let before =
            Meaning { topics: vec![TopicId::new("makerspace")], ..meaning(&["late", "named_cooperation:853"]) };
        let read =
            || Meaning { topics: vec![TopicId::new("reading")], ..meaning(&["swap_wish", "named_cooperation:423"]) };
        let kept = |settled: &[Settled]| {
            let mut meaning = read();
            Upkeep { settled: settled.to_vec(), ..Upkeep::default() }.keep(&before, &mut meaning);
            meaning
        };
        assert_eq!(kept(&[]), read());
        assert_eq!(kept(&[Settled::Words]), read());
        assert_eq!(kept(&[Settled::Topics]).topics, before.topics);
        assert_eq!(
            kept(&[Settled::Cooperation]),
            Meaning { topics: read().topics, ..meaning(&["swap_wish", "named_cooperation:853"]) }
        );
    }

    #[test]
    fn ones_own_municipality_is_no_co_operation() {
        let mut chosen = meaning(&["named_cooperation:423", "empty_interests"]);
        chosen.name_cooperation(&[code("853"), code("019"), code("853")]);
        assert_eq!(chosen, meaning(&["empty_interests", "named_cooperation:853"]));
    }

    #[test]
    fn a_withdrawal_stands_once_among_the_flags_of_time() {
        let mut withdrawn = meaning(&["late", "several_libraries"]);
        withdrawn.mark_withdrawn();
        withdrawn.mark_withdrawn();
        assert_eq!(withdrawn, meaning(&["late", "withdrawn", "several_libraries"]));
    }

    #[test]
    fn no_file_can_name_what_was_typed_by_hand() {
        let source = Answer::source_by_hand(RegistrationId(7));
        assert_ne!(clean_line(&source), source, "the source of a file is cleaned");
    }
}
