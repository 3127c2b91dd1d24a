//! Two texts word by word: what both say, and what only one of them does.

/// A piece of a text: words as they stand, with the spaces after them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    /// The other text does not say this here.
    pub differs: bool,
}

/// More comparisons of words than this would be felt while waiting; longer texts are only compared from both
/// ends towards the first difference.
const MOST_COMPARISONS: usize = 1_000_000;

/// Both texts in runs. Joined together, the runs of each give it again; what does not differ is the same words
/// in the same order on both sides. Spaces alone make no difference.
pub fn differences(before: &str, after: &str) -> (Vec<Run>, Vec<Run>) {
    let (old, new) = (words(before), words(after));
    let (in_old, in_new) = common(&old, &new);
    (runs(&old, &in_old), runs(&new, &in_new))
}

/// Both texts on one line and of at most `most` letters each: from shortly before the first difference to shortly
/// after the last one. `…` stands where something was left out.
pub fn excerpts(before: &str, after: &str, most: usize) -> (String, String) {
    /// Words that both have alike, left standing on each side.
    const AROUND: usize = 3;
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (from, left_out) = (head.saturating_sub(AROUND), tail.saturating_sub(AROUND));
    let excerpt = |words: &[&str]| {
        let mut text = words[from..words.len() - left_out].join(" ");
        if from > 0 && !text.is_empty() {
            text.insert_str(0, "… ");
        }
        if text.chars().count() > most {
            text = text.chars().take(most.saturating_sub(1)).collect::<String>().trim_end().to_owned() + "…";
        } else if left_out > 0 {
            text.push_str(" …");
        }
        text
    };
    (excerpt(&old), excerpt(&new))
}

/// Runs of which what does not differ is left out but for so many words beside what does; `…` stands in its place.
pub fn shortened(mut runs: Vec<Run>, around: usize) -> Vec<Run> {
    let last = runs.len().saturating_sub(1);
    if !runs.iter().any(|run| run.differs) {
        return runs;
    }
    for (index, run) in runs.iter_mut().enumerate().filter(|(_, run)| !run.differs) {
        let words = words(&run.text);
        let before = if index == 0 { 0 } else { around };
        let after = if index == last { 0 } else { around };
        // Three words take no more room than the sign and what it saves the reader.
        if words.len() > before + after + 3 {
            let (head, tail) = (words[..before].concat(), words[words.len() - after..].concat());
            run.text = format!("{head}… {tail}");
        }
    }
    runs
}

/// One text in one run, where there is nothing to compare it with.
pub fn alone(text: &str) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![Run { text: text.to_owned(), differs: false }] }
}

/// The words, each with the spaces after it; spaces at the beginning are with the first.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut in_word, mut seen_word) = (0, false, false);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            in_word = false;
        } else if !in_word {
            if seen_word {
                words.push(&text[start..at]);
                start = at;
            }
            (in_word, seen_word) = (true, true);
        }
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

/// For each word of both whether it belongs to what they have in common.
fn common(old: &[&str], new: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let same = |a: &str, b: &str| a.trim() == b.trim();
    let (mut in_old, mut in_new) = (vec![false; old.len()], vec![false; new.len()]);
    let head = old.iter().zip(new).take_while(|(a, b)| same(a, b)).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| same(a, b)).count();
    in_old[..head].fill(true);
    in_new[..head].fill(true);
    in_old[old.len() - tail..].fill(true);
    in_new[new.len() - tail..].fill(true);
    let (old_rest, new_rest) = (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);
    if old_rest.len().saturating_mul(new_rest.len()) <= MOST_COMPARISONS {
        for (a, b) in longest_common(old_rest, new_rest) {
            in_old[head + a] = true;
            in_new[head + b] = true;
        }
    }
    (in_old, in_new)
}

/// The places of a longest sequence of words that stands in both.
fn longest_common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // From each pair of places on, how many words can still be had in common.
    let mut lengths = vec![0u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            lengths[a * width + b] = if old[a].trim() == new[b].trim() {
                lengths[(a + 1) * width + b + 1] + 1
            } else {
                lengths[(a + 1) * width + b].max(lengths[a * width + b + 1])
            };
        }
    }
    let mut places = Vec::new();
    let (mut a, mut b) = (0, 0);
    while a < old.len() && b < new.len() {
        if old[a].trim() == new[b].trim() {
            places.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    places
}

fn runs(words: &[&str], common: &[bool]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (word, common) in words.iter().zip(common) {
        // A text of nothing but spaces says nothing that another does not.
        let differs = !common && !word.trim().is_empty();
        match runs.last_mut().filter(|run| run.differs == differs) {
            Some(run) => run.text.push_str(word),
            None => runs.push(Run { text: (*word).to_owned(), differs }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(runs: &[Run]) -> String {
        runs.iter().map(|run| if run.differs { format!("[{}]", run.text) } else { run.text.clone() }).collect()
    }

    fn both(before: &str, after: &str) -> (String, String) {
        let (old, new) = differences(before, after);
        (shown(&old), shown(&new))
    }

    fn pair(old: &str, new: &str) -> (String, String) {
        (old.to_owned(), new.to_owned())
    }

    #[test]
    fn only_the_words_that_one_side_alone_says_are_marked() {
        assert_eq!(
            both("satutunnit ja digi", "satutunnit ja omatoimi"),
            pair("satutunnit ja [digi]", "satutunnit ja [omatoimi]")
        );
        assert_eq!(both("a b c d", "a x b d"), pair("a b [c ]d", "a [x ]b d"));
        assert_eq!(both("", "uusi teksti"), pair("", "[uusi teksti]"));
        assert_eq!(both("sama  teksti\n", "sama teksti"), pair("sama  teksti\n", "sama teksti"));
    }

    #[test]
    fn a_text_that_is_too_long_to_weigh_is_still_compared_from_both_ends() {
        let long = |word: &str| format!("alku {} loppu", vec![word; 2000].join(" "));
        let (old, new) = differences(&long("vanha"), &long("uusi"));
        let differing = |runs: &[Run]| runs.iter().map(|run| run.differs).collect::<Vec<_>>();
        assert_eq!(differing(&old), [false, true, false]);
        assert_eq!(differing(&new), [false, true, false]);
    }

    proptest! {
        #[test]
        fn the_runs_give_the_texts_again_and_what_does_not_differ_is_the_same(
            before in "([a-c]{1,2}[ \n]{0,2}){0,12}",
            after in "[ ]?([a-c]{1,2}[ \n]{0,2}){0,12}",
        ) {
            let (old, new) = differences(&before, &after);
            let whole = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
            prop_assert_eq!(whole(&old), before.clone());
            prop_assert_eq!(whole(&new), after.clone());
            let same = |runs: &[Run]| runs.iter().filter(|run| !run.differs)
                .flat_map(|run| run.text.split_whitespace()).map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(same(&old), same(&new));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            if words(&before) == words(&after) {
                prop_assert!(old.iter().chain(&new).all(|run| !run.differs));
            }
        }
    }

    #[test]
    fn of_a_long_text_the_words_around_the_difference_are_left() {
        let long = "yksi kaksi kolme neljä viisi kuusi";
        assert_eq!(
            excerpts(&format!("{long} vanha {long}"), &format!("{long} uusi sana {long}"), 60),
            (
                "… neljä viisi kuusi vanha yksi kaksi kolme …".into(),
                "… neljä viisi kuusi uusi sana yksi kaksi kolme …".into()
            )
        );
        assert_eq!(excerpts("", "uusi", 60), (String::new(), "uusi".into()));
        assert_eq!(excerpts("a b", "a b b", 60), ("a b".into(), "a b b".into()));
        assert_eq!(excerpts("vanha sana", "uusi", 6), ("vanha…".into(), "uusi".into()));
    }

    #[test]
    fn beside_what_differs_a_few_words_are_left_and_what_differs_is_whole() {
        let long = "yksi kaksi kolme neljä viisi kuusi ";
        let (old, new) =
            differences(&format!("{long}vanha {long}{long}toinen {long}"), &format!("{long}uusi {long}{long}{long}"));
        assert_eq!(shown(&shortened(old, 1)), "… kuusi [vanha ]yksi … kuusi [toinen ]yksi … ");
        assert_eq!(shown(&shortened(new, 1)), "… kuusi [uusi ]yksi … ");
        let (same, _) = differences(long, long);
        assert_eq!(shown(&shortened(same, 1)), long, "nothing to lead to");
    }

    proptest! {
        #[test]
        fn excerpts_of_different_words_differ_unless_they_are_cut(a in "[ab ]{0,40}", b in "[ab ]{0,40}") {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let (before, after) = excerpts(&a, &b, 100);
            prop_assert_eq!(words(&a) == words(&b), before == after, "{:?} {:?}", before, after);
        }
    }
}
