//! From what an answer speaks of to the sites of the directory.

use super::items::{Reading, Target};
use super::{Problem, push_new};
use crate::domain::MunicipalityCode;
use crate::domain::place::directory::{Directory, Referent, Sense};
use crate::domain::place::gazetteer::Municipality;
use crate::domain::place::remarks::Amount;
use crate::domain::place::tokens::Separator;
use crate::domain::place::words::Head;

impl Reading {
    /// Chooses libraries for each item.
    pub(super) fn choose(&mut self, directory: &Directory) {
        for index in 0..self.items.len() {
            if self.items[index].is_context {
                continue;
            }
            match self.items[index].target.clone() {
                Target::Sites(senses) => self.choose_site(index, &senses, directory),
                Target::Town(town) => self.choose_town(index, town, directory),
                Target::Main => self.choose_main(directory),
                Target::Branches => self.choose_branches(index, directory),
                Target::Nowhere(town) => self.choose_nowhere(town, directory),
            }
        }
        if self.items.iter().all(|item| item.is_context) {
            self.fail(Problem::Unknown);
        }
    }

    fn choose_site(&mut self, index: usize, senses: &[Sense], directory: &Directory) {
        let candidates: Vec<usize> = senses.iter().filter_map(Sense::site).collect();
        let town_of = |site: usize| &directory.library(site).municipality;
        let item = &self.items[index];
        let own_context = item.town_beside.into_iter().collect::<Vec<_>>();
        let context = if own_context.is_empty() { self.context.clone() } else { own_context };
        let inside = |site: &usize| context.iter().any(|town| town.code == *town_of(*site));
        let fitting: Vec<usize> = candidates.iter().copied().filter(inside).collect();
        match (fitting.as_slice(), candidates.as_slice()) {
            ([only], _) => self.found_by(*only, senses),
            ([], [only]) if context.is_empty() => {
                let named_beside = self.names_town_of(index, town_of(*only), directory);
                let elsewhere = senses.iter().any(|sense| sense.elsewhere) && !named_beside;
                let also_a_town = senses.iter().any(|sense| matches!(sense.referent, Referent::Town(_)));
                self.found_by(*only, senses);
                if elsewhere || also_a_town {
                    self.candidates.push(*only);
                    self.fail(Problem::Ambiguous);
                }
            }
            ([], _) if !context.is_empty() => {
                // A site of this name lies in another municipality than the one that was named.
                self.candidates.extend(&candidates);
                self.choose_nowhere(context.first().copied(), directory);
            }
            (several, all) => {
                self.candidates.extend(if several.is_empty() { all } else { several });
                self.fail(Problem::Ambiguous);
            }
        }
    }

    fn found_by(&mut self, site: usize, senses: &[Sense]) {
        let inferred = senses.iter().any(|sense| sense.site() == Some(site) && sense.inferred);
        if !self.sites.contains(&site) {
            self.inferred.extend(inferred.then_some(site));
        } else if !inferred {
            self.inferred.retain(|other| *other != site);
        }
        self.found(site);
    }

    /// Whether another item speaks of the same municipality.
    fn names_town_of(&self, index: usize, code: &MunicipalityCode, directory: &Directory) -> bool {
        self.items.iter().enumerate().filter(|(other, _)| *other != index).any(|(_, item)| match &item.target {
            Target::Town(town) => town.code == *code,
            Target::Sites(senses) => senses
                .iter()
                .filter(|sense| !sense.elsewhere)
                .filter_map(Sense::site)
                .any(|site| directory.library(site).municipality == *code),
            Target::Main | Target::Branches | Target::Nowhere(_) => false,
        })
    }

    fn choose_town(&mut self, index: usize, town: &'static Municipality, directory: &Directory) {
        let item = &self.items[index];
        let (head, plural, amount) = (item.head, item.plural, item.amount);
        self.doubts |= self.hangs_on_another_town(index);
        let mut sites = directory.of_municipality(&town.code).to_vec();
        self.context.push(town);
        if sites.is_empty() {
            self.fail(if town.in_area() { Problem::Unknown } else { Problem::Outside(town.code.clone()) });
            return;
        }
        let main = directory.main_of(&town.code);
        if head == Some(Head::Branch) && sites.len() > 1 {
            sites.retain(|site| Some(*site) != main);
        }
        let alone = self.items.iter().filter(|item| !item.is_context).count() == 1;
        let branch = head == Some(Head::Branch);
        match (amount, main) {
            (Some(Amount::All), _) => sites.into_iter().for_each(|site| self.found(site)),
            (Some(Amount::Exactly(count)), _) if count == sites.len() => {
                sites.into_iter().for_each(|site| self.found(site));
            }
            (None, _) if plural && sites.len() > 1 && (alone || branch) => {
                // "Maskun kirjastot" are all of them, or those that the writer has in mind.
                sites.into_iter().for_each(|site| self.found(site));
                self.doubts = true;
            }
            (None, Some(main)) if !branch || sites == [main] => self.found(main),
            _ => {
                self.candidates.extend(sites);
                self.fail(Problem::Ambiguous);
            }
        }
    }

    /// "Auran kirjasto, Salo": a second library, or something else?
    fn hangs_on_another_town(&self, index: usize) -> bool {
        let item = &self.items[index];
        let previous = index.checked_sub(1).map(|before| &self.items[before]);
        let with_head = previous.is_some_and(|previous| match previous.target {
            Target::Town(_) => previous.head.is_some() && previous.target != item.target,
            _ => false,
        });
        with_head && item.head.is_none() && !matches!(item.before, Separator::And | Separator::Item)
    }

    fn choose_main(&mut self, directory: &Directory) {
        match self.only_town(directory).and_then(|town| directory.main_of(&town)) {
            Some(main) => self.found(main),
            None => self.fail(Problem::Unknown),
        }
    }

    /// "Salon pääkirjasto ja kaikki lähikirjastot".
    fn choose_branches(&mut self, index: usize, directory: &Directory) {
        let Some(town) = self.only_town(directory) else {
            self.fail(Problem::Unknown);
            return;
        };
        let main = directory.main_of(&town);
        let sites = directory.of_municipality(&town).iter().copied();
        let branches: Vec<usize> = sites.filter(|site| Some(*site) != main).collect();
        self.doubts |= match self.items[index].amount {
            Some(Amount::All) => false,
            Some(Amount::Exactly(count)) => count != branches.len(),
            None => true,
        };
        branches.into_iter().for_each(|site| self.found(site));
    }

    /// The municipality that the answer speaks of, where it is only one.
    fn only_town(&self, directory: &Directory) -> Option<MunicipalityCode> {
        let mut towns: Vec<MunicipalityCode> = self.context.iter().map(|town| town.code.clone()).collect();
        if towns.is_empty() {
            let sites = self.items.iter().filter_map(|item| match &item.target {
                Target::Sites(senses) => senses.iter().find_map(Sense::site),
                _ => None,
            });
            towns.extend(sites.map(|site| directory.library(site).municipality.clone()));
        }
        towns.dedup();
        let [only] = towns.as_slice() else { return None };
        Some(only.clone())
    }

    fn choose_nowhere(&mut self, town: Option<&'static Municipality>, directory: &Directory) {
        let Some(town) = town.or_else(|| self.context.first().copied()) else {
            self.fail(Problem::Unknown);
            return;
        };
        self.context.push(town);
        self.candidates.extend(directory.of_municipality(&town.code));
        self.fail(if town.in_area() { Problem::Unknown } else { Problem::Outside(town.code.clone()) });
    }

    fn found(&mut self, site: usize) {
        push_new(&mut self.sites, site);
    }

    /// The first problem stands.
    pub(super) fn fail(&mut self, problem: Problem) {
        self.problem.get_or_insert(problem);
    }
}
