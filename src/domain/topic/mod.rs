//! Topics: what a registration wants to develop, read out of its words in Finnish, Swedish or
//! English by a vocabulary of word beginnings (`assets/topics.toml`). No statistics, no models:
//! a coordinator can see which word led to which topic.

mod interests;
#[cfg(test)]
mod ranking_tests;
mod tokens;
mod vocabulary;

pub use interests::{Interests, Tagged, words_of};
pub use vocabulary::{Topic, topics};

use super::TopicId;
use crate::i18n::Phrase;

/// The topics that a text is about, the clearest first; at most four.
pub fn tag(text: &str) -> Vec<TopicId> {
    Interests::read(text).topics().cloned().collect()
}

/// A topic's name in the reader's language; its id where the vocabulary does not know it.
pub fn topic_phrase(topic: &TopicId) -> Phrase {
    topics().iter().find(|known| known.id == *topic).map_or_else(|| Phrase::verbatim(topic.as_str()), Topic::phrase)
}
