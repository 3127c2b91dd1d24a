//! What one registration is interested in, and how similar two of them are.

use std::ops::Range;

use super::tokens::{placed, tokens};
use super::vocabulary::{for_each_hit, topics};
use crate::domain::TopicId;

/// A text speaks of at most so many topics (`assets/topics.toml`).
const MOST_TOPICS: usize = 4;

/// How much of a clear word's weight reaches its topic, so that further words still add.
const SATURATION: f64 = 0.7;

/// How far a topic reaches into those near it. Reaching so far from both sides makes two near
/// topics about half similar, which is what `near` means in the vocabulary.
const NEAR: f64 = 0.3;

/// A topic of a text with its evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged {
    pub topic: TopicId,
    /// Above 0, at most 1: how clearly the text speaks of it.
    pub value: f64,
    /// The words that speak of it, in their order. Empty where a person chose the topic.
    pub words: Vec<String>,
}

/// Where a composed text (as every stored one is) speaks of these topics: places in bytes, in order, not
/// overlapping. Every mention counts, also one of what was said before.
pub fn words_of(text: &str, topics_meant: &[TopicId]) -> Vec<Range<usize>> {
    let (places, words): (Vec<Range<usize>>, Vec<String>) = placed(text).unzip();
    let mut found: Vec<Range<usize>> = Vec::new();
    for_each_hit(&words, |hit| {
        if topics_meant.contains(&topics()[hit.topic].id) {
            found.push(places[hit.at].start..places[hit.at + hit.words.len() - 1].end);
        }
    });
    found.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The topics of a registration. Empty where nothing was recognised: unknown, not "nothing".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Interests {
    tagged: Vec<Tagged>,
    /// One number for each topic of the vocabulary, near topics taken in, of length 1.
    direction: Vec<f64>,
}

impl Interests {
    /// Reads a text.
    pub fn read(text: &str) -> Interests {
        let words = tokens(text);
        let mut silence = vec![1.0; topics().len()];
        let mut evidence: Vec<Vec<String>> = vec![Vec::new(); topics().len()];
        let mut counted = Vec::new();
        for_each_hit(&words, |hit| {
            // The same stem again is the same thought again.
            if counted.contains(&hit.stem) {
                return;
            }
            counted.push(hit.stem);
            silence[hit.topic] *= 1.0 - SATURATION * hit.strength;
            evidence[hit.topic].push(hit.words.join(" "));
        });
        let mut tagged: Vec<Tagged> = topics()
            .iter()
            .zip(silence)
            .zip(evidence)
            .filter(|(_, words)| !words.is_empty())
            .map(|((topic, silence), words)| Tagged { topic: topic.id.clone(), value: 1.0 - silence, words })
            .collect();
        // Stable: of equally clear topics the vocabulary's first comes first.
        tagged.sort_by(|a, b| b.value.total_cmp(&a.value));
        tagged.truncate(MOST_TOPICS);
        Interests::from_tagged(tagged)
    }

    /// The topics that stand on a registration. Where a person changed what the words say, the
    /// person is right and each topic counts alike; the words stay as evidence.
    pub fn of(text: &str, chosen: &[TopicId]) -> Interests {
        let read = Interests::read(text);
        let same = chosen.len() == read.tagged.len() && chosen.iter().all(|topic| read.find(topic).is_some());
        if chosen.is_empty() || same {
            return read;
        }
        let by_hand = |topic: &TopicId| Tagged {
            topic: topic.clone(),
            value: 1.0,
            words: read.find(topic).map(|tagged| tagged.words.clone()).unwrap_or_default(),
        };
        Interests::from_tagged(chosen.iter().map(by_hand).collect())
    }

    fn from_tagged(tagged: Vec<Tagged>) -> Interests {
        let mut direction = vec![0.0; topics().len()];
        for (place, topic) in topics().iter().enumerate() {
            let Some(own) = tagged.iter().find(|tagged| tagged.topic == topic.id) else { continue };
            direction[place] += own.value;
            for near in &topic.near {
                direction[*near] += NEAR * own.value;
            }
        }
        let length = direction.iter().map(|value| value * value).sum::<f64>().sqrt();
        if length > 0.0 {
            direction.iter_mut().for_each(|value| *value /= length);
        } else {
            direction.clear();
        }
        Interests { tagged, direction }
    }

    pub fn tagged(&self) -> &[Tagged] {
        &self.tagged
    }

    /// The topics, the clearest first.
    pub fn topics(&self) -> impl Iterator<Item = &TopicId> {
        self.tagged.iter().map(|tagged| &tagged.topic)
    }

    fn find(&self, topic: &TopicId) -> Option<&Tagged> {
        self.tagged.iter().find(|tagged| tagged.topic == *topic)
    }

    /// Hundredths of a point, 0 to 10 000: the cosine of the two directions. `None` where one of
    /// them is unknown.
    #[expect(clippy::cast_possible_truncation, reason = "a cosine of non-negative numbers lies in 0..=1")]
    pub fn similarity(&self, other: &Interests) -> Option<i64> {
        if self.direction.is_empty() || other.direction.is_empty() {
            return None;
        }
        let cosine: f64 = self.direction.iter().zip(&other.direction).map(|(a, b)| a * b).sum();
        Some((cosine.clamp(0.0, 1.0) * 10_000.0).round() as i64)
    }

    /// The topics of both, each with the words of either, in this one's order.
    pub fn shared(&self, other: &Interests) -> Vec<(TopicId, Vec<String>)> {
        let both = |own: &Tagged| {
            let theirs = other.find(&own.topic)?;
            let mut words = own.words.clone();
            words.extend(theirs.words.iter().filter(|word| !own.words.contains(word)).cloned());
            Some((own.topic.clone(), words))
        };
        self.tagged.iter().filter_map(both).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::topic::tag;
    use proptest::prelude::*;

    fn similarity(a: &str, b: &str) -> Option<i64> {
        Interests::read(a).similarity(&Interests::read(b))
    }

    #[test]
    fn answers_of_the_form_get_the_topic_that_a_librarian_would_give() {
        for (text, topic) in [
            ("Omatoimiajan pelisäännöt ja kulunvalvonta", "self_service"),
            ("SATUTUNNIT JA VAUVOJEN LORUTUOKIOT", "children_events"),
            ("Hur vi får nya bokprat och läsecirklar att löpa", "reading_promotion"),
            ("Kirjastoauton reitit ja pysäkit", "mobile_library"),
            ("Boken kommer och besök på serviceboenden", "home_service"),
            ("Poistot, varastointi ja kelluva kokoelma", "collections"),
            ("A makerspace with a 3D printer", "makerspace"),
        ] {
            assert_eq!(tag(text).first().map(TopicId::as_str), Some(topic), "{text}: {:?}", Interests::read(text));
        }
    }

    #[test]
    fn the_same_wish_is_recognised_across_languages() {
        let finnish = "Kouluyhteistyö: luokkakäynnit ja tiedonhaun opetus";
        let swedish = "Samarbete med skolor, klassbesök och informationssökning";
        let other = "Musiikkiosaston soittimet ja nuotit";
        assert!(similarity(finnish, swedish) > Some(8_000), "{:?}", similarity(finnish, swedish));
        assert!(similarity(finnish, other) < Some(2_000), "{:?}", similarity(finnish, other));
    }

    #[test]
    fn near_topics_are_about_half_similar() {
        let near = similarity("lautapelit", "makerspace").unwrap();
        assert!((3_500..6_500).contains(&near), "{near}");
    }

    #[test]
    fn words_that_say_nothing_are_unknown_and_not_dissimilar() {
        assert_eq!(similarity("-", "lautapelit"), None);
        assert_eq!(tag("en osaa sanoa"), Vec::new());
    }

    #[test]
    fn a_coordinator_who_sets_other_topics_is_right() {
        let text = "Lautapelit nuorille";
        let chosen = [TopicId::new("music")];
        let interests = Interests::of(text, &chosen);
        assert_eq!(interests.topics().collect::<Vec<_>>(), chosen.iter().collect::<Vec<_>>());
        assert_eq!(Interests::of(text, &tag(text)), Interests::read(text));
    }

    #[test]
    fn shared_topics_come_with_the_words_of_both() {
        let a = Interests::read("Lautapelit");
        let b = Interests::read("Roolipelejä");
        assert_eq!(a.shared(&b), [(TopicId::new("games"), vec!["lautapelit".to_owned(), "roolipelejä".to_owned()])]);
    }

    #[test]
    fn the_words_that_speak_of_a_topic_are_found_in_the_text() {
        let text = "Lautapelit ja ROOLIPELEJÄ nuorille; Satutunnit ja lautapelien ilta";
        let of = |topic: &str| {
            words_of(text, &[TopicId::new(topic)]).into_iter().map(|range| &text[range]).collect::<Vec<_>>()
        };
        assert_eq!(of("games"), ["Lautapelit", "ROOLIPELEJÄ", "lautapelien"]);
        assert_eq!(of("music"), [""; 0]);
        assert!(words_of(text, &[]).is_empty());
    }

    proptest! {
        #[test]
        fn evidence_stands_where_it_is_said_to(text in any::<String>(), word in "(Lasten|KOULU|digi|peli|Bokbuss|some| |-|\n){0,9}") {
            for text in [text, word] {
                let interests = Interests::read(&text);
                let topics: Vec<TopicId> = interests.topics().cloned().collect();
                let places = words_of(&text, &topics);
                prop_assert!(places.iter().all(|range| text.get(range.clone()).is_some_and(|words| !words.is_empty())));
                prop_assert!(places.windows(2).all(|two| two[0].end <= two[1].start));
                prop_assert!(!unicode_normalization::is_nfc(&text) || places.is_empty() == topics.is_empty());
            }
        }

        #[test]
        fn any_text_has_at_most_four_topics_and_is_wholly_similar_to_itself(text in any::<String>(), word in "(lasten|koulu|digi|peli|bokbuss|arkisto|some| |-){0,9}") {
            for text in [text, word] {
                let interests = Interests::read(&text);
                prop_assert!(interests.tagged().len() <= MOST_TOPICS);
                prop_assert!(interests.similarity(&interests).is_none_or(|own| own == 10_000));
            }
        }
    }
}
