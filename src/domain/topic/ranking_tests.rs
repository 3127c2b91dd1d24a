//! How well the vocabulary tells wishes of one topic from wishes of two, on labelled texts.

use super::Interests;
use crate::domain::partnership::NEUTRAL;

struct Wish {
    topic: &'static str,
    language: &'static str,
    interests: Interests,
}

fn wishes(file: &'static str) -> Vec<Wish> {
    let read = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        Wish { topic: fields[0], language: fields[1], interests: Interests::read(fields[2]) }
    };
    file.lines().skip(1).map(read).collect()
}

/// How often, in percent, a pair of one topic scores above a pair of two (AUC; a tie is half). What is unknown
/// scores as it does between registrations.
fn ranked_right(wishes: &[Wish], across_languages_only: bool) -> f64 {
    let (mut same, mut other) = (Vec::new(), Vec::new());
    for (place, a) in wishes.iter().enumerate() {
        for b in wishes[..place].iter().filter(|b| !across_languages_only || a.language != b.language) {
            let similarity = a.interests.similarity(&b.interests).unwrap_or(NEUTRAL);
            if a.topic == b.topic { same.push(similarity) } else { other.push(similarity) }
        }
    }
    let pairs = same.iter().flat_map(|a| other.iter().map(move |b| a.cmp(b)));
    let right: usize = pairs.map(|order| if order.is_gt() { 2 } else { usize::from(order.is_eq()) }).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few million pairs")]
    let share = right as f64 / (2 * same.len() * other.len()) as f64;
    100.0 * share
}

#[test]
fn wishes_of_one_topic_are_nearer_than_others_within_and_across_languages() {
    for file in
        [include_str!("../../../tests/data/interests.tsv"), include_str!("../../../tests/data/interests-unseen.tsv")]
    {
        let wishes = wishes(file);
        let (all, across) = (ranked_right(&wishes, false), ranked_right(&wishes, true));
        assert!(all >= 95.0 && across >= 95.0, "{all} {across} on {} texts", wishes.len());
    }
}
