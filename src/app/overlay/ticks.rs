//! What a registration is about, and with whom it co-operates already: lists with ticks, beginning with what was read
//! out of its words.

use super::{Choice, Pick, PickFor, Picker};
use crate::domain::partnership::MetBefore;
use crate::domain::place::{Municipality, municipalities};
use crate::domain::topic::{Interests, topics};
use crate::domain::{MunicipalityCode, Partnership, Registration, Report, TopicId};
use crate::i18n::{Lang, Phrase};

impl Picker {
    /// The vocabulary, each topic with the words of the answer that speak of it.
    pub(in crate::app) fn topics(registration: &Registration, name: &str) -> Picker {
        let purpose = PickFor::Topics(registration.seen());
        Picker::vocabulary(purpose, &registration.answer.interests, &registration.meaning.topics, name)
    }

    /// The vocabulary, each topic with the words in which a pair's agreement speaks of it.
    pub(in crate::app) fn pair_topics(partnership: &Partnership, name: &str) -> Picker {
        let purpose = PickFor::PairTopics(partnership.seen());
        Picker::vocabulary(purpose, &partnership.topic, &partnership.topics, name)
    }

    /// The vocabulary, each topic with the words of the report that speak of it.
    pub(in crate::app) fn report_topics(report: Report, name: &str) -> Picker {
        let (words, chosen) = (report.edit.text.clone(), report.edit.topics.clone());
        Picker::vocabulary(PickFor::ReportTopics(Box::new(report)), &words, &chosen, name)
    }

    /// Whether the libraries of a pair still meet.
    pub(in crate::app) fn meets(met: &MetBefore) -> Picker {
        let choice = |meets: bool| Choice {
            pick: Pick::Meets(meets),
            label: Phrase::new(if meets { "pick-meets" } else { "pick-meets-no-more" }),
            beside: Phrase::verbatim(""),
        };
        let title = Phrase::new("pick-title-meets")
            .with("name", met.libraries.join(" – "))
            .with("round", met.round.as_str())
            .with("day", met.last_visit);
        Picker::new(PickFor::Meets(met.partnership), title, vec![choice(true), choice(false)])
    }

    fn vocabulary(purpose: PickFor, words: &str, chosen: &[TopicId], name: &str) -> Picker {
        let read = Interests::read(words);
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
        let picker = Picker::new(purpose, title, choices);
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
