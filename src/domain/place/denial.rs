//! Which words of a running text stand under a plain no: "Emme tee yhteistyötä Turun kanssa". A no that leaves
//! something ("ei säännöllistä", "ei muita kuin", "ei vielä, mutta") takes no name back.

use std::ops::Range;

use super::lists::{begins, lists};
use super::tokens::{Separator, Token};

/// For each token whether its clause denies it. `is_name` tells which tokens belong to a name.
pub(super) fn denied(tokens: &[Token], is_name: &[bool]) -> Vec<bool> {
    let mut denied = vec![false; tokens.len()];
    for sentence in split(tokens, |at| tokens[at] == Token::Separator(Separator::Stop)) {
        let clauses = clauses(tokens, is_name, sentence.clone());
        for clause in &clauses {
            let words = || clause.clone().filter_map(|at| Some((at, tokens[at].word()?.key.as_str())));
            let Some((no, _)) = words().find(|(_, word)| lists(NO, word)) else { continue };
            let talks_first = words().any(|(at, word)| at < no && speaks_of_plans(word));
            let softened = words().any(|(_, word)| leaves_something(word));
            let planned_elsewhere = words().any(|(_, word)| lists(YET, word))
                && sentence
                    .clone()
                    .filter(|at| !clause.contains(at))
                    .any(|at| tokens[at].word().is_some_and(|word| speaks_of_plans(&word.key)));
            if talks_first || softened || planned_elsewhere {
                continue;
            }
            let exception = words().find(|(at, word)| *at > no && lists(EXCEPT, word)).map_or(clause.end, |(at, _)| at);
            denied[clause.start..exception].fill(true);
        }
    }
    denied
}

const NO: &str = "ei emme eivät eikä emmekä enkä eivätkä inte ej inget ingen inga no not none icke";

const YET: &str = "vielä toistaiseksi ännu yet tills";

/// What stands behind these is no part of the no.
const EXCEPT: &str = "kuin paitsi lukuun lukuunottamatta utom förutom än except than apart besides";

fn leaves_something(word: &str) -> bool {
    const STEMS: &str = "juuri varsinai säännölli viralli paljo usein tiivi vakituis vakiintun jatkuv erityis suurem \
        kovin vain ainoastaan aina regelbund mycket särskil officiel alltid ofta regular much formal \
        only";
    begins(STEMS, word)
}

fn speaks_of_plans(word: &str) -> bool {
    const STEMS: &str = "keskustel puhu suunnit suunnat neuvotel sovit sovimme kysel viritel diskut talat prata planer \
        discuss talk plan kaavail";
    begins(STEMS, word)
}

/// The clauses of a sentence. A comma parts them unless it stands in a list of names.
fn clauses(tokens: &[Token], is_name: &[bool], sentence: Range<usize>) -> Vec<Range<usize>> {
    let after_name = |at: usize| at > 0 && is_name[at - 1];
    let after_partner = |at: usize| {
        let previous = at.checked_sub(1).and_then(|at| tokens[at].word());
        previous.is_some_and(|word| matches!(word.key.as_str(), "kanssa" | "kaa" | "kans"))
    };
    let parts = |at: usize| match &tokens[at] {
        Token::Separator(Separator::Comma) => !(after_name(at) && is_name.get(at + 1) == Some(&true)),
        Token::Separator(Separator::And | Separator::Or | Separator::Slash) => !after_name(at) && !after_partner(at),
        Token::Separator(_) => true,
        Token::Word(word) => {
            matches!(word.key.as_str(), "mutta" | "muttei" | "kuitenkin" | "men" | "dock" | "but" | "however")
        }
    };
    let mut clauses = split(tokens, |at| sentence.contains(&at) && parts(at));
    clauses.retain(|clause| sentence.contains(&clause.start));
    for clause in &mut clauses {
        clause.end = clause.end.min(sentence.end);
    }
    clauses
}

/// The ranges of tokens between those that part them.
fn split(tokens: &[Token], parts: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for at in 0..=tokens.len() {
        if at == tokens.len() || parts(at) {
            if start < at {
                ranges.push(start..at);
            }
            start = at + 1;
        }
    }
    ranges
}
