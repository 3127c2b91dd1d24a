//! What a registration is about, and with whom it co-operates already: lists with ticks, beginning with what was read
//! out of its words.

use super::{Choice, Pick, PickFor, Picker};
use crate::domain::place::{Municipality, municipalities};
use crate::domain::topic::{Interests, topics};
use crate::domain::{MunicipalityCode, Registration};
use crate::i18n::{Lang, Phrase};

impl Picker {
    /// The vocabulary, each topic with the words of the answer that speak of it.
    pub(in crate::app) fn topics(registration: &Registration, name: &str) -> Picker {
        let read = Interests::read(&registration.answer.interests);
        let choice = |topic: &crate::domain::topic::Topic| {
            let words =
                read.tagged().iter().find(|tagged| tagged.topic == topic.id).map(|tagged| tagged.words.join(", "));
            Choice {
                pick: Pick::Topic(topic.id.clone()),
                label: topic.phrase(),
                beside: Phrase::verbatim(words.unwrap_or_default()),
            }
        };
        let choices = topics().iter().map(choice).collect();
        let title = Phrase::new("pick-title-topics").with("name", name);
        let picker = Picker::new(PickFor::Topics(registration.seen()), title, choices);
        let chosen = &registration.meaning.topics;
        picker.beginning_with(|pick| matches!(pick, Pick::Topic(topic) if chosen.contains(topic)))
    }

    /// The municipalities that were found, then those of the region, then the others; never its own.
    pub(in crate::app) fn cooperation(registration: &Registration, name: &str, lang: Lang) -> Picker {
        let found: Vec<&MunicipalityCode> = registration.meaning.named_cooperation().collect();
        let mut towns: Vec<&Municipality> =
            municipalities().iter().filter(|town| !registration.meaning.municipalities.contains(&town.code)).collect();
        towns.sort_by_key(|town| (!found.contains(&&town.code), !town.in_area(), town.name(lang)));
        let choice = |town: &&Municipality| Choice {
            pick: Pick::Municipality(town.code.clone()),
            label: Phrase::verbatim(town.name(lang)),
            beside: if town.in_area() { Phrase::verbatim("") } else { Phrase::new("flag-outside-area") },
        };
        let choices = towns.iter().map(choice).collect();
        let title = Phrase::new("pick-title-cooperation").with("name", name);
        let picker = Picker::new(PickFor::Cooperation(registration.seen()), title, choices);
        picker.beginning_with(|pick| matches!(pick, Pick::Municipality(code) if found.contains(&code)))
    }

    /// Ticks what stands, and begins there.
    fn beginning_with(mut self, stands: impl Fn(&Pick) -> bool) -> Picker {
        let places = self.choices.iter().enumerate().filter(|(_, choice)| stands(&choice.pick));
        self.ticked = places.map(|(place, _)| place).collect();
        self.cursor = self.ticked.first().copied().unwrap_or(0);
        self
    }
}
