//! Mending against every pairing there is: as many pairs as there can be, then as few changes to told pairs, then to
//! accepted ones, then those who waited, then the points.

use std::cmp::Reverse;

use super::*;
use crate::domain::partnership::{Decided, Mending};
use crate::domain::{PartnershipId, Seen};

/// What is better comes later.
type Merit = (usize, Reverse<usize>, Reverse<usize>, usize, i64);

fn mending(made: &Made, decided: &[Decided]) -> Option<Mending> {
    let now = made.suggest();
    mend(made.input(), decided, &now, Objective::Total, &|| true).unwrap()
}

fn merit(made: &Made, decided: &[Decided], pairs: &[(i64, i64)], scores: &HashMap<(i64, i64), i64>) -> Merit {
    let broken = |told: bool| {
        let kept = |pair: &Decided| pairs.contains(&(pair.members[0].0, pair.members[1].0));
        Reverse(decided.iter().filter(|pair| pair.told == told && !kept(pair)).count())
    };
    let waited = pairs.iter().flat_map(|(a, b)| [a, b]).filter(|one| made.waited.contains(&id(**one))).count();
    (pairs.len(), broken(true), broken(false), waited, pairs.iter().map(|pair| scores[pair]).sum())
}

type Visit<'a> = &'a mut dyn FnMut(&[(i64, i64)]);

/// The merit of the best of all pairings.
fn best(made: &Made, decided: &[Decided], scores: &HashMap<(i64, i64), i64>) -> Merit {
    fn each(alone: &[i64], pairs: &mut Vec<(i64, i64)>, scores: &HashMap<(i64, i64), i64>, visit: Visit<'_>) {
        let Some((first, rest)) = alone.split_first() else { return visit(pairs) };
        each(rest, pairs, scores, visit);
        for (at, other) in rest.iter().enumerate().filter(|(_, other)| scores.contains_key(&(*first, **other))) {
            let others: Vec<i64> =
                rest.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, one)| *one).collect();
            pairs.push((*first, *other));
            each(&others, pairs, scores, visit);
            pairs.pop();
        }
    }
    let all: Vec<i64> = made.registrations.iter().map(|registration| registration.id.0).collect();
    let mut best = None;
    each(&all, &mut Vec::new(), scores, &mut |pairs| best = best.max(Some(merit(made, decided, pairs, scores))));
    best.unwrap()
}

/// Up to eight registrations of few municipalities, half of all pairs forbidden: sparse enough that who is left over can
/// often be helped by moving others. Some are in decided pairs.
fn decided_rounds() -> impl Strategy<Value = (Made, Vec<Decided>, HashMap<(i64, i64), i64>)> {
    let sites = prop::collection::vec((0..5_usize, 0..3_usize), 6..=8);
    let forbidden = prop::collection::vec(any::<bool>(), 64);
    let chosen = prop::collection::vec((0..28_usize, any::<bool>()), 1..5);
    (sites, forbidden, chosen, prop::collection::vec(1..=8_i64, 0..2)).prop_map(|(sites, forbidden, chosen, waited)| {
        let mut made = Made::default();
        for (municipality, interest) in sites {
            made = made.with(&[municipality], ["Lautapelit", "Bokbuss och skolor", ""][interest]);
        }
        let all: Vec<i64> = made.registrations.iter().map(|registration| registration.id.0).collect();
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b) {
            if forbidden[usize::try_from(a * 8 + b).unwrap() % 64] {
                made = made.rule(a, b, Rule::Forbid);
            }
        }
        made.waited = waited.into_iter().map(id).collect();
        let scores: HashMap<(i64, i64), i64> =
            scores(&made.input()).into_iter().map(|(a, b, score)| ((a.0, b.0), score.total)).collect();
        let mut pairs: Vec<(i64, i64)> = scores.keys().copied().collect();
        pairs.sort_unstable();
        let mut decided: Vec<Decided> = Vec::new();
        for (which, told) in chosen.into_iter().filter(|_| !pairs.is_empty()) {
            let (a, b) = pairs[which % pairs.len()];
            if !decided.iter().any(|pair| pair.members.contains(&id(a)) || pair.members.contains(&id(b))) {
                decided.push(Decided {
                    seen: Seen { id: PartnershipId(a), version: 1 },
                    members: vec![id(a), id(b)],
                    told,
                });
            }
        }
        made.settled = decided.iter().map(|pair| pair.members.clone()).collect();
        (made, decided, scores)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_pairing_of_as_many_breaks_fewer_told_pairs((made, decided, scores) in decided_rounds()) {
        let mending = mending(&made, &decided);
        let broken = mending.as_ref().map_or(&[][..], |mending| &mending.broken);
        let proposal = mending.as_ref().map_or_else(|| made.suggest().proposal, |mending| mending.proposal.clone());
        let kept = decided.iter().filter(|pair| !broken.contains(pair)).map(|pair| pair.members.clone());
        let pairs: Vec<(i64, i64)> =
            kept.chain(proposal.groups.into_iter().map(|group| group.members)).map(|pair| (pair[0].0, pair[1].0)).collect();
        let found = merit(&made, &decided, &pairs, &scores);
        prop_assert_eq!(found, best(&made, &decided, &scores));
        if let Some(mending) = &mending {
            prop_assert!(!mending.broken.is_empty() && !mending.included.is_empty());
            prop_assert_eq!(mending.included.len() % 2, 0, "a pair more is two more");
        }
    }
}

/// 1 and 3 are of one municipality; 1–2 was told, 3 and 4 are free, and 4 can meet neither of them but 2.
fn stuck() -> Made {
    let made = Made::default().with(&[1], "Lautapelit").with(&[2], "Lautapelit").with(&[1], "Bokbuss");
    let mut made = made.with(&[3], "Bokbuss").rule(3, 4, Rule::Forbid);
    made.settled = vec![vec![id(1), id(2)]];
    made
}

#[test]
fn a_told_pair_moves_only_where_somebody_gets_a_partner_by_it() {
    let told = Decided { seen: Seen { id: PartnershipId(1), version: 1 }, members: vec![id(1), id(2)], told: true };
    let mending = mending(&stuck(), std::slice::from_ref(&told)).unwrap();
    assert_eq!((&mending.broken, &mending.included), (&vec![told.clone()], &vec![id(3), id(4)]));
    assert_eq!(
        mending.new,
        [[id(1), id(4)], [id(2), id(3)]].map(Vec::from).to_vec().into_iter().rev().collect::<Vec<_>>()
    );
    let said = sentences(&mending.sentences(&|id| format!("no. {id}")));
    for words in ["stay without a partner: no. 3, no. 4", "one pair that its libraries know of", "no. 1"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert_eq!(self::mending(&stuck(), &[]), None, "a pair with a day stays");
    let locked = stuck().rule(1, 2, Rule::Lock);
    assert_eq!(self::mending(&locked, &[told]), None, "a locked pair stays");
}
