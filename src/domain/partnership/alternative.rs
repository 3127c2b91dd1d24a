//! Another pairing of the round beside the best one: who moves, what is made and broken, and the price.

use serde::{Deserialize, Serialize};

use crate::domain::RegistrationId;
use crate::i18n::{Arg, Phrase};

/// What a registration is called in a sentence.
pub type Naming<'a> = &'a dyn Fn(RegistrationId) -> String;

/// What becomes of one registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub registration: RegistrationId,
    /// Its partners in the best pairing: none, one, or two in a trio.
    pub from: Vec<RegistrationId>,
    /// Its partners in the other one.
    pub to: Vec<RegistrationId>,
    /// Hundredths of a point, the mean to its partners; 0 without one.
    pub before: i64,
    pub after: i64,
}

/// A pairing by one wish more, beside the best one without it. Both are optima: found by solving, not by guessing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Alternative {
    /// Hundredths of a point that the whole loses; negative where it gains. Everybody counts half of the mean of the
    /// points to their partners, so that a pair counts its score and a trio one and a half times its own.
    pub price: i64,
    /// Whose partners are others, in the order of their numbers.
    pub moves: Vec<Move>,
}

/// One way to give a partner to one that is left over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The pair with it, or a trio that makes room for it; the smaller numbers first.
    pub group: Vec<RegistrationId>,
    #[serde(flatten)]
    pub alternative: Alternative,
}

impl Alternative {
    pub fn of(&self, id: RegistrationId) -> Option<&Move> {
        self.moves.iter().find(|one| one.registration == id)
    }

    /// The groups of the best pairing that are none in this one.
    pub fn broken(&self) -> Vec<Vec<RegistrationId>> {
        groups(self.moves.iter().map(|one| (one.registration, &one.from)))
    }

    /// The groups that the best pairing has not.
    pub fn made(&self) -> Vec<Vec<RegistrationId>> {
        groups(self.moves.iter().map(|one| (one.registration, &one.to)))
    }

    /// Who has a partner in the best pairing and none in this one.
    pub fn waiting(&self) -> impl Iterator<Item = RegistrationId> + '_ {
        self.moves.iter().filter(|one| one.to.is_empty()).map(|one| one.registration)
    }

    /// The mean of the points of its members, hundredths.
    fn points(&self, group: &[RegistrationId]) -> i64 {
        let after = group.iter().filter_map(|id| self.of(*id)).map(|one| one.after);
        after.sum::<i64>() / i64::try_from(group.len().max(1)).unwrap_or(1)
    }

    /// The mean of the points of a group that is broken.
    fn points_before(&self, group: &[RegistrationId]) -> i64 {
        let before = group.iter().filter_map(|id| self.of(*id)).map(|one| one.before);
        before.sum::<i64>() / i64::try_from(group.len().max(1)).unwrap_or(1)
    }

    /// Whom each of these would have instead.
    pub fn second_best(&self, members: &[RegistrationId], name: Naming<'_>) -> Vec<Phrase> {
        let moved = members.iter().filter_map(|id| self.of(*id));
        let sentence = |one: &Move| match one.to.as_slice() {
            [] => Phrase::new("alternative-second-none").with("name", name(one.registration)),
            partners => Phrase::new("alternative-second")
                .with("name", name(one.registration))
                .with("partner", joined(partners, name))
                .with("points", Arg::Points(one.after)),
        };
        moved.map(sentence).collect()
    }

    /// What is broken, what is made, who is worse off and who better, in a sentence each.
    pub fn sentences(&self, name: Naming<'_>) -> Vec<Phrase> {
        let listed = |group: &Vec<RegistrationId>, points| {
            Phrase::new("alternative-group").with("names", joined(group, name)).with("points", Arg::Points(points))
        };
        let broken = self.broken().iter().map(|group| listed(group, self.points_before(group))).collect();
        let made = self.made().iter().map(|group| listed(group, self.points(group))).collect();
        let of = |wanted: &dyn Fn(&Move) -> bool| {
            let mut of: Vec<&Move> = self.moves.iter().filter(|one| wanted(one)).collect();
            of.sort_by_key(|one| (-(one.after - one.before).abs(), one.registration));
            let changed = |one: &Move| {
                // Without a partner there are no points, which is not the same as none.
                let phrase = match one.from.is_empty() {
                    true => Phrase::new("alternative-gain"),
                    false => Phrase::new("alternative-change").with("before", Arg::Points(one.before)),
                };
                phrase.with("name", name(one.registration)).with("after", Arg::Points(one.after))
            };
            of.into_iter().map(changed).collect::<Vec<_>>()
        };
        let waiting = self.waiting().map(|id| Phrase::verbatim(name(id))).collect();
        let parts = [
            ("alternative-broken", broken),
            ("alternative-made", made),
            ("alternative-worse", of(&|one| !one.to.is_empty() && one.after < one.before)),
            ("alternative-better", of(&|one| one.after > one.before)),
            ("alternative-waiting", waiting),
        ];
        let said = parts.into_iter().filter(|(_, list): &(_, Vec<Phrase>)| !list.is_empty());
        said.map(|(key, list)| Phrase::new(key).with("list", list)).collect()
    }
}

impl Way {
    pub fn is_trio(&self) -> bool {
        self.group.len() == 3
    }

    /// The mean of the points between its members, hundredths.
    pub fn points(&self) -> i64 {
        self.alternative.points(&self.group)
    }

    /// With whom, who waits instead, at what price, and which other pairs it makes. `who` is the one left over.
    pub fn sentence(&self, who: RegistrationId, name: Naming<'_>) -> Phrase {
        let waiting: Vec<Phrase> = self.alternative.waiting().map(|id| Phrase::verbatim(name(id))).collect();
        let price = self.alternative.price;
        let group = if self.is_trio() {
            Phrase::new("way-trio").with("names", joined(&self.group, name))
        } else {
            let partner = self.group.iter().copied().find(|id| *id != who).unwrap_or(who);
            Phrase::new("way-pair").with("partner", name(partner))
        };
        let instead = match waiting.len() {
            0 => Phrase::new("way-nobody-waits"),
            _ => Phrase::new("way-waits").with("names", waiting),
        };
        let cost = if price < 0 { Phrase::new("way-gains") } else { Phrase::new("way-costs") };
        let others: Vec<Phrase> = self
            .alternative
            .made()
            .into_iter()
            .filter(|made| *made != self.group)
            .collect::<Vec<_>>()
            .iter()
            .map(|made| Phrase::verbatim(joined(made, name)))
            .collect();
        let moved = match others.len() {
            0 => Phrase::new("way-others-stay"),
            _ => Phrase::new("way-others-move").with("list", others),
        };
        Phrase::new("way")
            .with("group", group.with("points", Arg::Points(self.points())))
            .with("instead", instead)
            .with("cost", cost.with("price", Arg::Points(price.abs())))
            .with("moved", moved)
    }
}

/// The distinct groups that registrations make with their partners, in the order of their first members.
fn groups<'a>(partners: impl Iterator<Item = (RegistrationId, &'a Vec<RegistrationId>)>) -> Vec<Vec<RegistrationId>> {
    let mut groups: Vec<Vec<RegistrationId>> = Vec::new();
    for (id, partners) in partners.filter(|(_, partners)| !partners.is_empty()) {
        let mut group: Vec<RegistrationId> = partners.iter().copied().chain([id]).collect();
        group.sort();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups.sort();
    groups
}

/// The names of a group in one line.
pub fn joined(group: &[RegistrationId], name: Naming<'_>) -> String {
    group.iter().map(|id| name(*id)).collect::<Vec<_>>().join(" – ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LeftOver;
    use crate::i18n::{Lang, say};

    fn named(id: RegistrationId) -> String {
        format!("K{id}")
    }

    /// 1–2 and 3–4 of the best pairing become a trio 1–2–5 and 3–4 stays.
    fn way() -> Way {
        let ids = |ids: &[i64]| ids.iter().copied().map(RegistrationId).collect::<Vec<_>>();
        let one = |id: i64, from: &[i64], to: &[i64], before, after| Move {
            registration: RegistrationId(id),
            from: ids(from),
            to: ids(to),
            before,
            after,
        };
        let moves =
            vec![one(1, &[2], &[2, 5], 7000, 6000), one(2, &[1], &[1, 5], 7000, 5000), one(5, &[], &[1, 2], 0, 4000)];
        Way { group: ids(&[1, 2, 5]), alternative: Alternative { price: -500, moves } }
    }

    #[test]
    fn a_trio_is_one_group_that_is_made_and_nobody_waits_for_it() {
        let alternative = way().alternative;
        assert_eq!(alternative.broken(), [[1, 2].map(RegistrationId)]);
        assert_eq!(alternative.made(), [[1, 2, 5].map(RegistrationId)]);
        assert_eq!((alternative.waiting().count(), way().points()), (0, 5000));
        let said: Vec<String> = alternative.sentences(&named).iter().map(|one| say(Lang::En, one)).collect();
        let expected = [
            "Would break: K1 – K2 (70.0)",
            "Would be made: K1 – K2 – K5 (50.0)",
            "Would score less: K2 70.0 → 50.0, K1 70.0 → 60.0",
            "Would score more: K5 40.0 (now without a partner)",
        ];
        assert_eq!(said, expected);
        let sentence = say(Lang::En, &way().sentence(RegistrationId(5), &named));
        let expected = "A trio K1 – K2 – K5 (50.0): nobody else is left out, 5.0 points more. The other pairs stay.";
        assert_eq!(sentence, expected);
    }

    #[test]
    fn what_an_older_proposal_kept_of_a_left_over_is_still_read() {
        let old = r#"{"registration":5,"reason":{"key":"pair-left-odd"}}"#;
        let left: LeftOver = serde_json::from_str(old).unwrap();
        assert!(left.ways.is_empty() && left.more.is_empty());
        let now = LeftOver { ways: vec![way()], ..left };
        assert_eq!(serde_json::from_str::<LeftOver>(&serde_json::to_string(&now).unwrap()).unwrap(), now);
    }
}
