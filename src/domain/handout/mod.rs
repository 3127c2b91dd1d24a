//! A pairing as it is laid before colleagues, on paper or as a sheet: libraries, figures, sentences of ours. There is no
//! person here, no address, and no word that somebody typed into an answer or a note: what is not here can be in none of the
//! files.

use chrono::NaiveDate;

use super::partnership::KilometreCost;
use super::place::municipality_name;
use super::{Cents, Group, KeptProposal, LeftOver, MunicipalityCode, PairStatus, RegistrationId, Score, Snapshot};
use crate::i18n::{Arg, Lang, Phrase, kilometres, say};

/// What is to be laid before colleagues.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// What a proposal is called, where it has a name.
    pub name: Option<String>,
    pub groups: Vec<(PairStatus, Group)>,
    pub left_over: Vec<LeftOver>,
    /// What the suggested groups came to when they were solved, and what no pairing could exceed. Hundredths of a point.
    pub solved: Option<(i64, i64)>,
}

impl Laid {
    /// The pairs as they now stand: those that are decided and those that are suggested.
    pub fn current(snapshot: &Snapshot) -> Laid {
        let groups: Vec<_> = snapshot.partnerships.iter().map(|pair| (pair.status, pair.group.clone())).collect();
        let suggested = groups.iter().any(|(status, _)| !status.is_decided());
        let standing = snapshot.standing().filter(|_| suggested);
        let solved = standing.map(|proposal| (proposal.total, proposal.upper_bound));
        Laid { name: None, groups, left_over: snapshot.left_over(), solved }
    }

    /// A proposal that was kept under a name, as it was then.
    pub fn kept(kept: &KeptProposal) -> Laid {
        let proposal = &kept.proposal;
        Laid {
            name: Some(kept.name.clone()),
            groups: proposal.groups.iter().map(|group| (PairStatus::Suggested, group.clone())).collect(),
            left_over: proposal.left_over.clone(),
            solved: Some((proposal.total, proposal.upper_bound)),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// The round's code.
    pub round: String,
    pub name: Option<String>,
    /// When it was made.
    pub day: NaiveDate,
    pub groups: Vec<Joined>,
    pub left_over: Vec<Alone>,
    /// How good the suggested groups are; `None` where none are.
    pub quality: Option<Phrase>,
    /// The travel of all groups, estimated.
    pub estimated_cost: Option<Cents>,
    pub budget: Option<Cents>,
}

/// A pair or a trio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    pub members: Vec<Place>,
    pub status: PairStatus,
    /// With those of its sentences that repeat no words of an answer.
    pub score: Score,
}

/// One without a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alone {
    pub place: Place,
    pub why: Vec<Phrase>,
}

/// What a registration is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its libraries, or its number while nobody has chosen them.
    pub name: Phrase,
    pub municipalities: Vec<MunicipalityCode>,
}

impl Handout {
    /// A `snapshot` of the round in which they are, on this day. `None` where there is no round.
    pub fn new(snapshot: &Snapshot, laid: Laid, day: NaiveDate) -> Option<Handout> {
        let round = snapshot.round.as_ref()?;
        let Laid { name, groups, left_over, solved } = laid;
        let (statuses, groups): (Vec<PairStatus>, Vec<Group>) = groups.into_iter().unzip();
        let estimated_cost = KilometreCost::of(snapshot.rate, &snapshot.settings).estimate(&groups);
        let place = |id: &RegistrationId| Place::of(snapshot, *id);
        let joined = |(status, group): (PairStatus, Group)| Joined {
            members: group.members.iter().map(place).collect(),
            status,
            score: Score { reasons: group.score.reasons.iter().filter_map(fit_for_all).collect(), ..group.score },
        };
        let alone = |left: LeftOver| Alone {
            place: Place::of(snapshot, left.registration),
            why: [left.reason].into_iter().chain(left.more.into_iter().filter(names_nobody)).collect(),
        };
        Some(Handout {
            round: round.code.clone(),
            name,
            day,
            groups: statuses.into_iter().zip(groups).map(joined).collect(),
            left_over: left_over.into_iter().map(alone).collect(),
            quality: solved.map(quality),
            estimated_cost,
            budget: round.budget,
        })
    }

    pub fn title(&self) -> Phrase {
        match &self.name {
            Some(name) => Phrase::new("handout-title-named").with("name", name.as_str()),
            None => Phrase::new("handout-title"),
        }
        .with("round", self.round.as_str())
    }

    /// The day, how many, how good, and what the travel may cost.
    pub fn summary(&self) -> Vec<Phrase> {
        let count = Phrase::new("handout-count").with("groups", self.groups.len()).with("alone", self.left_over.len());
        let day = Phrase::new("handout-day").with("day", self.day);
        [day, count].into_iter().chain(self.quality.clone()).chain([self.cost()]).collect()
    }

    fn cost(&self) -> Phrase {
        let Some(cost) = self.estimated_cost else { return Phrase::new("handout-cost-unknown") };
        let (key, budget) = match self.budget {
            None => return Phrase::new("handout-cost").with("cost", Arg::Money(cost.0)),
            Some(budget) if budget < cost => ("handout-cost-over", budget),
            Some(budget) => ("handout-cost-within", budget),
        };
        Phrase::new(key)
            .with("cost", Arg::Money(cost.0))
            .with("budget", Arg::Money(budget.0))
            .with("difference", Arg::Money(budget.0.saturating_sub(cost.0).saturating_abs()))
    }
}

/// The proof, or how far from it.
fn quality((total, upper_bound): (i64, i64)) -> Phrase {
    if total == upper_bound {
        return Phrase::new("handout-optimal");
    }
    Phrase::new("handout-at-most").with("points", Arg::Points(total)).with("most", Arg::Points(upper_bound))
}

/// A sentence of the score without what an answer says in its own words; `None` of a sentence that is not known to be
/// free of them.
fn fit_for_all(reason: &Phrase) -> Option<Phrase> {
    let ours = reason.key.starts_with("pair-reason-") || reason.key.starts_with("trio-");
    match reason.key.as_str() {
        // It names the registration by the words of the form where nobody has chosen its library.
        "pair-reason-waited" => None,
        "pair-reason-interests" => {
            let args = reason.args.iter().filter(|(name, _)| name != "words").cloned().collect();
            Some(Phrase { key: "pair-reason-interests-chosen".into(), args })
        }
        _ => ours.then(|| reason.clone()),
    }
}

/// The other sentences on one without a partner name others, some of them by the words of the form.
fn names_nobody(sentence: &Phrase) -> bool {
    sentence.key == "pair-left-again"
}

impl Joined {
    /// "Auran kirjasto (Aura) – Kosken kirjasto (Koski Tl)".
    pub fn names(&self, lang: Lang) -> String {
        self.members.iter().map(|place| place.named(lang)).collect::<Vec<_>>().join(" – ")
    }

    /// One way, in whole kilometres: an estimate must not look like a measurement. The minutes where somebody typed them.
    pub fn way(&self, lang: Lang) -> String {
        match (self.score.minutes, self.score.road) {
            (Some(minutes), _) => format!("{minutes}\u{a0}min"),
            (None, Some(road)) => kilometres(lang, (road.0 + 500) / 1000 * 1000),
            (None, None) => "–".to_owned(),
        }
    }

    /// The sentences that say more than the figures: what the two have in common, what stands against it.
    pub fn briefly(&self) -> impl Iterator<Item = &Phrase> {
        let by_figures = ["pair-reason-distance", "pair-reason-minutes", "trio-reason"];
        let more = move |key: &str| !by_figures.contains(&key) && !key.starts_with("pair-reason-size-");
        self.score.reasons.iter().filter(move |reason| more(&reason.key))
    }
}

impl Place {
    fn of(snapshot: &Snapshot, id: RegistrationId) -> Place {
        let line = snapshot.registration(id);
        let name = match line {
            Some(line) if !line.libraries.is_empty() => Phrase::verbatim(line.name.as_str()),
            _ => Phrase::new("handout-unnamed").with("registration", id.to_string()),
        };
        Place { name, municipalities: line.map(|line| line.municipalities.clone()).unwrap_or_default() }
    }

    pub fn towns(&self, lang: Lang) -> String {
        self.municipalities.iter().map(|code| municipality_name(lang, code)).collect::<Vec<_>>().join(", ")
    }

    /// "Auran kirjasto (Aura)".
    pub fn named(&self, lang: Lang) -> String {
        let (name, towns) = (say(lang, &self.name), self.towns(lang));
        if towns.is_empty() { name } else { format!("{name} ({towns})") }
    }
}

#[cfg(test)]
pub mod samples;

#[cfg(test)]
mod tests {
    use super::samples::{handout, snapshot};
    use super::*;

    fn told(handout: &Handout) -> String {
        let groups = handout.groups.iter().map(|joined| {
            let reasons: Vec<String> = joined.briefly().map(|reason| say(Lang::En, reason)).collect();
            format!("{} {} {}", joined.names(Lang::En), joined.way(Lang::En), reasons.join(" "))
        });
        let alone = handout.left_over.iter().map(|left| {
            let why: Vec<String> = left.why.iter().map(|reason| say(Lang::En, reason)).collect();
            format!("{}: {}", left.place.named(Lang::En), why.join(" "))
        });
        let summary = handout.summary();
        let summary = summary.iter().map(|sentence| say(Lang::En, sentence));
        summary.chain(groups).chain(alone).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn it_says_who_how_far_why_and_what_it_may_cost_and_nothing_of_any_person() {
        let told = told(&handout("Auran kirjasto", "maija@aura.fi"));
        assert!(!told.contains("maija"), "{told}");
        for words in [
            "Pairs: 2, without a partner: 3.",
            // One was accepted since they were solved.
            "140.0 points together; no other pairing can have more than 300.0",
            // Twice the two visits of 49,40 € in the rate table.
            "estimated at €197.60 (an estimate only). Of the budget of €4,000.00, €3,802.40 would be left",
            "Auran kirjasto (Aura) – Auran kirjasto (Aura) 38\u{a0}km",
            "Lukemaan innostaminen",
            "Registration 6 (Aura): ",
            "Registration 7 (Aura): The pairs have not been solved since",
        ] {
            assert!(told.contains(words), "{words} in\n{told}");
        }
    }

    #[test]
    fn a_bill_over_the_budget_and_a_pairing_that_is_not_proven_are_said() {
        let mut snapshot = snapshot("Aura", "");
        snapshot.round.as_mut().unwrap().budget = Some(Cents(10_000));
        snapshot.registrations.edit(|lines| lines.retain(|line| line.id != RegistrationId(7)));
        let summary = Handout::new(&snapshot, Laid::current(&snapshot), NaiveDate::default()).unwrap().summary();
        let proven = |sentence: &Phrase| say(Lang::En, sentence).contains("the best possible: proven");
        assert!(summary.iter().any(proven), "{summary:?}");
        snapshot.proposal.as_mut().unwrap().upper_bound = 15_000;
        let laid = Laid { name: Some("Varovainen".into()), ..Laid::current(&snapshot) };
        let handout = Handout::new(&snapshot, laid, NaiveDate::default()).unwrap();
        assert!(say(Lang::En, &handout.title()).contains("“Varovainen”"));
        let told = told(&handout);
        assert!(told.contains("budget of €100.00 would be exceeded by €97.60"), "{told}");
        assert!(told.contains("140.0 points together; no other pairing can have more than 150.0"), "{told}");
    }

    #[test]
    fn of_decided_pairs_no_proof_is_claimed() {
        let mut snapshot = snapshot("Aura", "");
        for pair in &mut snapshot.partnerships {
            pair.status = PairStatus::Asked;
        }
        assert_eq!(Laid::current(&snapshot).solved, None);
    }
}
