//! The promises of the pairing, on small made rounds and on random ones.

mod mending;
mod questions;

use proptest::prelude::*;

use super::*;
use crate::domain::{Answer, Cents, Flag, LibraryKind, Meaning, RoundId, Rule, Status, Upkeep};
use crate::i18n::{Lang, say};

/// A made round. Municipality `k` has 1000 · (k + 1) inhabitants and lies at its own point.
#[derive(Debug, Clone, Default)]
struct Made {
    registrations: Vec<Registration>,
    libraries: Vec<Library>,
    rules: Vec<PairRule>,
    settled: Vec<Vec<RegistrationId>>,
    waited: Vec<RegistrationId>,
    earlier: Vec<EarlierPair>,
}

fn code(municipality: usize) -> MunicipalityCode {
    MunicipalityCode(format!("{municipality:03}"))
}

fn facts(municipality: &MunicipalityCode) -> Option<PlaceFacts> {
    let number: u32 = municipality.as_str().parse().ok()?;
    Some(PlaceFacts {
        name: Phrase::verbatim(format!("Kunta {number}")),
        population: Some(1000 * (number + 1)),
        position: Position::from_degrees(60.0 + f64::from(number) / 10.0, 22.0),
    })
}

fn id(number: i64) -> RegistrationId {
    RegistrationId(number)
}

impl Made {
    /// One more registration, of a library of each of these municipalities.
    fn with(mut self, municipalities: &[usize], interests: &str) -> Made {
        let number = i64::try_from(self.registrations.len()).unwrap() + 1;
        let mut libraries = Vec::new();
        for municipality in municipalities {
            let library = LibraryId(format!("{number}-{municipality}"));
            libraries.push(library.clone());
            self.libraries.push(Library {
                id: library,
                name: format!("Kirjasto {number}"),
                municipality: code(*municipality),
                kind: LibraryKind::Branch,
                postcode: None,
                position: None,
            });
        }
        self.registrations.push(registration(number, libraries, interests));
        self
    }

    fn rule(mut self, a: i64, b: i64, rule: Rule) -> Made {
        self.rules.push(PairRule::new(id(a), id(b), rule));
        self
    }

    fn input(&self) -> PairingInput<'static> {
        PairingInput {
            stood: Vec::new(),
            entry: None,
            registrations: self.registrations.clone(),
            libraries: self.libraries.clone(),
            rules: self.rules.clone(),
            settled: self.settled.clone(),
            waited: self.waited.clone(),
            earlier: self.earlier.clone(),
            settings: Settings::default(),
            sizes: HashMap::new(),
            travel: Travel::default(),
            rate: Some(Rate { year: 2024, car: 57, passenger: 4 }),
            place: &facts,
        }
    }

    fn trio(self, [a, b, c]: [i64; 3]) -> Made {
        self.rule(a, b, Rule::Lock).rule(a, c, Rule::Lock).rule(b, c, Rule::Lock)
    }

    fn why(&self, asked: &[i64]) -> Why {
        let asked: Vec<RegistrationId> = asked.iter().copied().map(RegistrationId).collect();
        why(self.input(), &asked, &|| true).unwrap()
    }

    fn suggest(&self) -> Suggestion {
        suggest(&self.input(), &|| true).unwrap()
    }

    fn pairs(&self) -> Vec<(i64, i64)> {
        let members = |group: &Group| (group.members[0].0, group.members[1].0);
        self.suggest().proposal.groups.iter().map(members).collect()
    }
}

fn registration(number: i64, libraries: Vec<LibraryId>, interests: &str) -> Registration {
    let answer = Answer {
        source: number.to_string(),
        site_text: format!("Kirjasto {number}"),
        interests: interests.to_owned(),
        ..Answer::empty()
    };
    Registration {
        id: id(number),
        round: RoundId(1),
        answer,
        meaning: Meaning { libraries, ..Meaning::default() },
        status: Status::Accepted,
        reason: None,
        merged_into: None,
        note: String::new(),
        upkeep: Upkeep::default(),
        version: 1,
    }
}

/// Two pairs of twins: 1–2 and 3–4 fit best.
fn twins() -> Made {
    Made::default().with(&[1], "Lautapelit").with(&[2], "Lautapelit").with(&[30], "Bokbuss").with(&[31], "Bokbuss")
}

proptest! {
    #[test]
    fn every_pair_that_may_be_is_counted_and_of_these_the_joined_ones(
        made in rounds(),
        joined in prop::sample::subsequence((1..=9).collect::<Vec<i64>>(), 2..=3),
    ) {
        let input = made.input();
        let group: Vec<RegistrationId> = joined.into_iter().map(RegistrationId).collect();
        let distribution = distribution(&input, std::slice::from_ref(&group), &|| true).unwrap();
        let all = scores(&input);
        prop_assert_eq!(distribution.possible.sum, all.iter().map(|(.., score)| score.total).sum::<i64>());
        prop_assert_eq!(distribution.possible.count(), all.len());
        let within = all.iter().filter(|(a, b, _)| group.contains(a) && group.contains(b));
        let totals: Vec<i64> = within.map(|(.., score)| score.total).collect();
        prop_assert_eq!(distribution.chosen.count(), totals.len());
        prop_assert_eq!(distribution.chosen.sum, totals.iter().sum::<i64>());
    }
}

fn sentences(phrases: &[Phrase]) -> String {
    phrases.iter().map(|phrase| say(Lang::En, phrase)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_best_pairs_are_found_with_reasons_and_an_estimate_of_the_travel() {
    let suggestion = twins().suggest();
    assert_eq!(twins().pairs(), [(1, 2), (3, 4)]);
    assert!(
        suggestion.proposal.is_optimal() && suggestion.proposal.left_over.is_empty() && suggestion.unmet.is_empty()
    );
    assert_eq!(suggestion.proposal.groups[0].score.reasons.len(), 3);
    assert!(suggestion.proposal.estimated_cost > Some(Cents(0)));
    assert_eq!(
        suggestion.proposal.total,
        suggestion.proposal.groups.iter().map(|group| group.score.total).sum::<i64>()
    );
}

#[test]
fn a_lock_comes_first_and_a_forbidden_pair_never() {
    assert_eq!(twins().rule(1, 3, Rule::Lock).pairs(), [(1, 3), (2, 4)]);
    assert_eq!(twins().rule(1, 2, Rule::Forbid).rule(1, 4, Rule::Forbid).pairs(), [(1, 3), (2, 4)]);
    let locked = twins().rule(3, 1, Rule::Lock).suggest();
    assert!(locked.proposal.groups[0].locked && !locked.proposal.groups[1].locked);
}

#[test]
fn a_lock_that_cannot_be_obeyed_is_reported() {
    let mut made = twins().with(&[1], "").rule(1, 5, Rule::Lock).rule(1, 2, Rule::Lock).rule(2, 3, Rule::Lock);
    made = made.rule(4, 77, Rule::Lock);
    let unmet = made.suggest().unmet;
    let said: Vec<String> = unmet.iter().map(|lock| say(Lang::En, &lock.reason)).collect();
    assert_eq!(unmet.iter().map(|lock| (lock.rule.a.0, lock.rule.b.0)).collect::<Vec<_>>(), [(1, 5), (2, 3), (4, 77)]);
    assert!(said[0].contains("one municipality"), "{said:?}");
    assert!(said[1].contains("another pair"), "{said:?}");
    assert!(said[2].contains("Kirjasto 4 – #77") && said[2].contains("accept both"), "{said:?}");
    assert!(made.pairs().contains(&(1, 2)));
}

#[test]
fn accepted_partnerships_are_left_alone() {
    let mut made = twins().rule(1, 3, Rule::Lock).rule(2, 3, Rule::Lock);
    made.settled = vec![vec![id(1), id(3)]];
    let suggestion = made.suggest();
    assert_eq!(made.pairs(), [(2, 4)]);
    assert_eq!(suggestion.unmet.len(), 1, "a lock between two settled ones is fulfilled: {:?}", suggestion.unmet);
    assert_eq!(made.why(&[1, 2]).score, None);
}

#[test]
fn two_of_one_municipality_never_meet_even_if_both_stay_alone() {
    let made = Made::default().with(&[1], "Lautapelit").with(&[2, 1], "Lautapelit");
    let left = made.suggest().proposal.left_over;
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|one| say(Lang::En, &one.reason).contains("from the same municipality")));
    assert!(sentences(&made.why(&[1, 2]).sentences).contains("colleagues already"));
}

#[test]
fn those_of_an_earlier_round_meet_others_now() {
    let neighbours = Made::default().with(&[5], "Peli").with(&[6], "Peli").with(&[7], "Bokbuss").with(&[8], "Bokbuss");
    let mut made = neighbours.clone();
    made.earlier = vec![EarlierPair::new("2022", vec![vec![LibraryId::new("1-5")], vec![LibraryId::new("2-6")]])];
    assert_eq!(neighbours.pairs(), [(1, 2), (3, 4)]);
    assert!(!made.pairs().contains(&(1, 2)));
    assert!(sentences(&made.why(&[1, 2]).sentences).contains("a pair before (2022)"));
}

#[test]
fn the_odd_one_out_is_told_who_else_could_wait_and_at_what_price() {
    let made = twins().with(&[90], "Musiikki");
    let proposal = made.suggest().proposal;
    let left = &proposal.left_over[0];
    assert_eq!((proposal.left_over.len(), left.registration), (1, id(5)));
    // By hand: each other one waits in turn, and the best of those is what the sentence must say.
    let without = |number: i64| {
        let mut fewer = made.clone();
        fewer.registrations.retain(|registration| registration.id != id(number));
        (proposal.total - fewer.suggest().proposal.total, number)
    };
    let (price, other) = (1..=4).map(without).min().unwrap();
    let way = &left.ways[0];
    assert_eq!((way.alternative.price, way.alternative.waiting().collect::<Vec<_>>()), (price, vec![id(other)]));
    let sentence = say(Lang::En, &way.sentence(id(5), &|id| format!("Kirjasto {id}")));
    assert!(sentence.contains(&format!("without a partner instead: Kirjasto {other}")), "{sentence}");
}

#[test]
fn who_has_nobody_is_told_so_in_words() {
    let said = |made: Made| {
        sentences(&made.suggest().proposal.left_over.iter().map(|one| one.reason.clone()).collect::<Vec<_>>())
    };
    assert!(said(Made::default().with(&[1], "")).contains("nobody else"));
    let forbidden = Made::default().with(&[1], "").with(&[2], "").rule(1, 2, Rule::Forbid);
    assert!(said(forbidden).contains("forbidden"));
    let locked = Made::default().with(&[1], "").with(&[2], "").with(&[3], "").rule(1, 2, Rule::Lock);
    assert!(said(locked).contains("locked"));
    // One of three could meet either of the two others, who are of one municipality.
    let star = Made::default().with(&[1], "").with(&[2], "").with(&[2], "").with(&[2], "");
    assert!(said(star).contains("not enough possible partners"));
}

#[test]
fn why_says_what_parting_a_chosen_pair_and_joining_another_would_cost() {
    let total = twins().suggest().proposal.total;
    let chosen = twins().why(&[1, 2]);
    let parted = twins().rule(1, 2, Rule::Forbid).suggest().proposal.total;
    assert_eq!((chosen.in_best, chosen.price, chosen.fewer_pairs), (true, Some(total - parted), 0));
    let other = twins().why(&[3, 1]);
    let joined = twins().rule(1, 3, Rule::Lock).suggest().proposal.total;
    assert_eq!((other.in_best, other.price), (false, Some(total - joined)));
    assert!(sentences(&other.sentences).contains("does not belong to the best solution"));
    // The coordinators' own wish on the two is set aside for the price, and said.
    let forbidden = twins().rule(1, 2, Rule::Forbid).why(&[2, 1]);
    assert_eq!((forbidden.in_best, forbidden.price), (true, chosen.price));
    assert!(sentences(&forbidden.sentences).contains("forbidden"));
}

#[test]
fn why_counts_the_pairs_that_a_wish_would_cost() {
    let star = Made::default().with(&[1], "").with(&[2], "").with(&[2], "").with(&[1], "").rule(1, 3, Rule::Forbid);
    let joined = star.why(&[2, 4]);
    assert_eq!((joined.in_best, joined.fewer_pairs), (false, 1));
    assert!(sentences(&joined.sentences).contains("one pair fewer"));
}

#[test]
fn the_fairest_pairing_is_proven_and_its_worst_pair_is_no_worse() {
    let made = twins().with(&[90], "Musiikki").with(&[3], "Lautapelit");
    let worst = |proposal: &Proposal| proposal.groups.iter().map(|group| group.score.total).min();
    let total = made.suggest().proposal;
    let fairest = suggest_by(&made.input(), Objective::Fairest, &|| true).unwrap().proposal;
    assert!(fairest.is_optimal() && fairest.groups.len() == total.groups.len());
    assert!(worst(&fairest) >= worst(&total) && fairest.total <= total.total);
}

/// Whoever is in a hurry gets the best that was found, and a bound that the best of as many pairs keeps.
#[test]
fn the_best_until_it_was_stopped_has_a_bound_that_holds() {
    let mut made = Made::default();
    for place in 0..40 {
        made = made.with(&[place], ["Lautapelit", "Bokbuss", "Musiikki", "Satutunnit"][place % 3]);
    }
    let best = made.suggest().proposal;
    let (mut stopped, mut finished) = (0, 0);
    for asked in 0..200_u32 {
        let left = std::cell::Cell::new(asked);
        let keep_going = || left.replace(left.get().saturating_sub(1)) > 0;
        let Some(found) = suggest_until(&made.input(), Objective::Total, &keep_going) else { continue };
        let found = found.proposal;
        assert!(found.total <= found.upper_bound, "{} of at most {}", found.total, found.upper_bound);
        if found.groups.len() == best.groups.len() {
            assert!(found.total <= best.total && best.total <= found.upper_bound, "stopped after {asked}");
        }
        if found.is_optimal() { finished += 1 } else { stopped += 1 }
    }
    assert!(stopped > 0 && finished > 0, "{stopped} stopped, {finished} finished");
}

#[test]
fn it_stops_when_told_to() {
    assert_eq!(suggest(&twins().input(), &|| false), None);
}

/// (pairs, who waited before and does not now, total) of the best pairing with the locks in it, by trying every one.
fn by_trying_all(
    scores: &[(RegistrationId, RegistrationId, Score)],
    locks: &[PairRule],
    waited: &[RegistrationId],
    free: &[RegistrationId],
) -> (usize, usize, i64) {
    let Some((first, rest)) = free.split_first() else { return (0, 0, 0) };
    let locked = |one: RegistrationId| locks.iter().find(|lock| lock.a == one || lock.b == one);
    let alone = if locked(*first).is_none() { by_trying_all(scores, locks, waited, rest) } else { (0, 0, 0) };
    let partners = scores.iter().filter(|(a, b, _)| a == first && rest.contains(b));
    let joined = partners
        .filter(|(a, b, _)| locked(*a).is_none_or(|lock| (lock.a, lock.b) == (*a, *b)) && locked(*a) == locked(*b));
    let with = joined.map(|(_, b, score)| {
        let others: Vec<RegistrationId> = rest.iter().copied().filter(|other| other != b).collect();
        let (pairs, served, total) = by_trying_all(scores, locks, waited, &others);
        let now = [first, b].iter().filter(|one| waited.contains(one)).count();
        (pairs + 1, served + now, total + score.total)
    });
    with.fold(alone, Ord::max)
}

prop_compose! {
    fn rounds()(
        sites in prop::collection::vec((prop::collection::vec(0_usize..6, 1..3), 0_usize..4, any::<bool>()), 0..=8),
        wishes in prop::collection::vec((1_i64..10, 1_i64..10, any::<bool>()), 0..5),
        trio in prop::option::weighted(0.3, prop::collection::btree_set(1_i64..8, 3)),
        settled in prop::collection::vec(1_i64..12, 0..2),
        waited in prop::collection::vec(1_i64..10, 0..4),
        met in prop::collection::vec(0_usize..8, 0..3),
    ) -> Made {
        const INTERESTS: [&str; 4] = ["Lautapelit", "Bokbuss och skolor", "Kouluyhteistyö", ""];
        let mut made = Made::default();
        for (municipalities, interest, swedish) in &sites {
            made = made.with(municipalities, INTERESTS[*interest]);
            let last = made.registrations.last_mut().unwrap();
            last.answer.language = if *swedish { Lang::Sv } else { Lang::Fi };
            last.meaning.flags = vec![Flag::NamedCooperation(code(*interest))];
        }
        let mut seen = std::collections::HashSet::new();
        let trio: Vec<i64> = trio.into_iter().flatten().collect();
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            if let (Some(a), Some(b)) = (trio.get(a), trio.get(b)) {
                seen.insert((*a, *b));
                made = made.rule(*a, *b, Rule::Lock);
            }
        }
        for (a, b, lock) in wishes {
            // The store keeps one rule a pair.
            if a != b && seen.insert((a.min(b), a.max(b))) {
                made = made.rule(a, b, if lock { Rule::Lock } else { Rule::Forbid });
            }
        }
        made.settled = vec![settled.into_iter().map(id).collect()];
        made.waited = waited.into_iter().map(id).collect();
        let sides = met.iter().filter_map(|at| made.libraries.get(*at)).map(|library| vec![library.id.clone()]);
        made.earlier = vec![EarlierPair::new("2022", sides.collect())];
        made
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_proposal_is_valid_obeys_every_rule_and_cannot_be_bettered(made in rounds()) {
        let Suggestion { proposal, unmet, .. } = made.suggest();
        let settled: Vec<RegistrationId> = made.settled.iter().flatten().copied().collect();
        let mut members: Vec<RegistrationId> = proposal.groups.iter().flat_map(|group| group.members.clone()).collect();
        members.extend(proposal.left_over.iter().map(|left| left.registration));
        members.sort();
        let mut expected: Vec<_> = made.registrations.iter().map(|r| r.id).filter(|id| !settled.contains(id)).collect();
        prop_assert_eq!(&members, &expected, "each one once, in a group or left over");
        let scores = scores(&made.input());
        let points = |a: RegistrationId, b: RegistrationId| {
            scores.iter().find(|(one, other, _)| (*one, *other) == (a, b)).map(|(.., score)| score.total)
        };
        let joined = |a, b| proposal.groups.iter().any(|group| group.members.contains(&a) && group.members.contains(&b));
        let (locks, forbids): (Vec<PairRule>, Vec<PairRule>) = made.rules.iter().partition(|rule| rule.rule == Rule::Lock);
        prop_assert!(!forbids.iter().any(|rule| joined(rule.a, rule.b)));
        let mut met: Vec<PairRule> = locks.into_iter()
            .filter(|lock| !unmet.iter().any(|broken| broken.rule == *lock))
            .filter(|lock| !(settled.contains(&lock.a) && settled.contains(&lock.b)))
            .collect();
        prop_assert!(met.iter().all(|lock| joined(lock.a, lock.b)), "a lock is obeyed or reported");
        let (mut trios, mut of_trios) = (0, 0);
        for group in &proposal.groups {
            match group.members[..] {
                // Two of one municipality have no points together.
                [a, b] => prop_assert_eq!(points(a, b), Some(group.score.total)),
                [a, b, c] => {
                    let within = [(a, b), (a, c), (b, c)];
                    prop_assert!(group.locked && within.iter().all(|(a, b)| met.contains(&PairRule::new(*a, *b, Rule::Lock))));
                    let sum: i64 = within.iter().map(|(a, b)| points(*a, *b).unwrap()).sum();
                    prop_assert_eq!(group.score.total, sum / 3);
                    met.retain(|rule| !within.contains(&(rule.a, rule.b)));
                    expected.retain(|id| ![a, b, c].contains(id));
                    (trios, of_trios) = (trios + 1, of_trios + group.score.total);
                }
                _ => prop_assert!(false, "a group is a pair or a trio"),
            }
        }
        let served = proposal.groups.iter().filter(|group| group.members.len() == 2).flat_map(|group| &group.members);
        let served = served.filter(|id| made.waited.contains(id)).count();
        prop_assert_eq!(
            (proposal.groups.len() - trios, served, proposal.total - of_trios),
            by_trying_all(&scores, &met, &made.waited, &expected)
        );
        prop_assert!(proposal.is_optimal(), "{proposal:?}");
    }

    #[test]
    fn the_fairest_pairing_lets_no_more_of_those_wait_who_waited(made in rounds()) {
        let fairest = suggest_by(&made.input(), Objective::Fairest, &|| true).unwrap().proposal;
        let total = made.suggest().proposal;
        let again = |proposal: &Proposal| {
            proposal.left_over.iter().filter(|left| made.waited.contains(&left.registration)).count()
        };
        let worst = |proposal: &Proposal| {
            proposal.groups.iter().filter(|group| group.members.len() == 2).map(|group| group.score.total).min()
        };
        prop_assert_eq!((fairest.groups.len(), again(&fairest)), (total.groups.len(), again(&total)));
        prop_assert!(fairest.is_optimal() && worst(&fairest) >= worst(&total) && fairest.total <= total.total);
    }

    #[test]
    fn the_order_of_the_rows_means_nothing(made in rounds(), seed in any::<u64>()) {
        let mut shuffled = made.clone();
        let key = |number: i64| (number.unsigned_abs() ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        shuffled.registrations.sort_by_key(|registration| key(registration.id.0));
        shuffled.rules.sort_by_key(|rule| key(rule.a.0 * 100 + rule.b.0));
        shuffled.libraries.reverse();
        prop_assert_eq!(shuffled.suggest(), made.suggest());
        prop_assert_eq!(shuffled.why(&[1, 2]), made.why(&[2, 1]));
    }
}

#[test]
fn of_whom_nobody_knows_the_library_gets_no_partner_and_it_is_said() {
    let made = Made::default().with(&[], "testi").with(&[1], "satutunnit").with(&[2], "satutunnit");
    let Suggestion { proposal, .. } = suggest(&made.input(), &|| true).unwrap();
    assert_eq!(proposal.groups.len(), 1);
    assert_eq!(proposal.left_over[0].registration, id(1));
    assert_eq!(proposal.left_over[0].reason.key, "pair-left-unknown");
    assert_eq!(made.why(&[1, 2]).sentences[0].key, "pair-left-unknown");
}

#[test]
fn two_who_both_want_to_go_on_are_rather_a_pair_than_strangers_who_fit_as_well() {
    let words = |made: &mut Made, at: usize, other: &str, code: &str| {
        made.registrations[at].answer.cooperation = format!("Haluaisimme jatkaa yhteistyötä {other} kirjaston kanssa.");
        made.registrations[at].meaning.flags = vec![Flag::NamedCooperation(MunicipalityCode::new(code))];
    };
    let mut made = Made::default().with(&[19], "Lautapelit").with(&[20], "Lautapelit").with(&[423], "Lautapelit");
    made.libraries[0].name = "Auran kirjasto".to_owned();
    made.libraries[2].name = "Liedon kirjasto".to_owned();
    words(&mut made, 0, "Liedon", "423");
    let alone = scores(&made.input());
    words(&mut made, 2, "Auran", "019");
    let both = scores(&made.input());
    let total = |scores: &[(RegistrationId, RegistrationId, Score)]| {
        scores.iter().find(|(a, b, _)| (*a, *b) == (id(1), id(3))).unwrap().2.total
    };
    assert_eq!(total(&both) - total(&alone), 1_000, "from a minus of five points to a plus of five");
}
