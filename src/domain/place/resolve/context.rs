//! Which of the municipalities named in an answer only say where a site beside them lies: "Salo, Perniö".

use super::items::{Item, Reading, Target};
use crate::domain::place::directory::{Directory, Sense};
use crate::domain::place::gazetteer::Municipality;
use crate::domain::place::tokens::Separator;
use crate::domain::place::words::Head;

impl Reading {
    /// Finds the municipalities that only say where the sites beside them lie.
    pub(super) fn find_context(&mut self, directory: &Directory) {
        for index in 0..self.items.len() {
            let Target::Town(town) = self.items[index].target else { continue };
            if self.items[index].head == Some(Head::Main) {
                continue;
            }
            if self.is_a_remark(index) {
                self.items[index].is_context = true;
                self.doubts = true;
            } else if self.lies_beside_its_site(index, town, directory) {
                self.items[index].is_context = true;
                self.context.push(town);
            }
        }
        self.context.extend(self.items.iter().filter_map(|item| item.town_beside));
    }

    /// "Auran kirjasto (Turun seutu)": in brackets after a library, another municipality is none of its own.
    fn is_a_remark(&self, index: usize) -> bool {
        let item = &self.items[index];
        let previous = index.checked_sub(1).map(|before| &self.items[before]);
        let library = previous.is_some_and(|previous| {
            matches!(previous.target, Target::Town(_)) && !previous.in_brackets && previous.target != item.target
        });
        library && item.in_brackets && item.before == Separator::Open
    }

    fn lies_beside_its_site(&mut self, index: usize, town: &'static Municipality, directory: &Directory) -> bool {
        let item = &self.items[index];
        let neighbour = |other: &Item| match &other.target {
            Target::Sites(_) | Target::Nowhere(_) => true,
            Target::Main | Target::Branches => true,
            Target::Town(_) => false,
        };
        let next = self.items.get(index + 1);
        let previous = index.checked_sub(1).map(|before| &self.items[before]);
        // A heading without a mark of its own stands above a list: "Salo\n- Perniö\n- Kisko".
        let heading = item.before != Separator::Item;
        let loose = |separator: Separator| match separator {
            Separator::And | Separator::Or => false,
            Separator::Item => heading,
            _ => true,
        };
        let before_site = next.is_some_and(|next| neighbour(next) && loose(next.before));
        let after_site = previous.is_some_and(neighbour) && loose(item.before);
        if !before_site && !after_site {
            return false;
        }
        let beside = [previous.filter(|_| after_site), next.filter(|_| before_site)];
        if self.items.len() > 2 && beside.into_iter().flatten().all(|site| site.lies_elsewhere(town, directory)) {
            // "Pöytyä (Kyrö), Oripää ja Aura": Kyrö is not Oripää's.
            return false;
        }
        let list_goes_on = before_site
            && !after_site
            && next.is_some_and(|next| !next.in_brackets && next.before == Separator::Comma)
            && self.items[index + 1..].iter().filter(|later| neighbour(later)).count() > 1;
        if list_goes_on && item.head.is_some() {
            // "Euran kirjasto, Panelia ja Kiukainen" may list three.
            self.doubts |= self.items[index + 1..].iter().all(|later| later.nominative && later.head.is_none());
        } else if list_goes_on {
            // "Salo, Perniö ja Kisko" may list three; "Salo, Perniön ja Kiskon kirjastot" lists two.
            let sites_stand_alone = self.items[index + 1..].iter().all(|later| later.nominative);
            let same_case = item.nominative == sites_stand_alone;
            self.doubts |= same_case && item.nominative;
            return !same_case;
        }
        // "Liedon kirjasto / pääkirjasto" is one library; "Salo / Perniö" may be two.
        let another = |site: &Item| !matches!(site.target, Target::Main);
        let slash = next.is_some_and(|next| next.before == Separator::Slash && another(next))
            || (item.before == Separator::Slash && previous.is_some_and(another));
        let in_town = |item: &Item| item.is_within(town);
        let holds = next.is_some_and(in_town) || previous.is_some_and(in_town);
        // "Raisio, Naantali, Rymättylä" may list three.
        let bare = |item: &Item| {
            item.nominative && item.head.is_none() && matches!(item.before, Separator::Comma | Separator::And)
        };
        let bare_list = self.items.len() > 2 && self.items.iter().all(bare);
        self.doubts |= (slash && holds) || bare_list;
        true
    }
}

impl Item {
    /// Whether all the sites that this may mean are other municipalities'.
    fn lies_elsewhere(&self, town: &Municipality, directory: &Directory) -> bool {
        match &self.target {
            Target::Sites(senses) => {
                senses.iter().filter_map(Sense::site).all(|site| directory.library(site).municipality != town.code)
            }
            Target::Town(_) | Target::Main | Target::Branches | Target::Nowhere(_) => false,
        }
    }

    fn is_within(&self, town: &Municipality) -> bool {
        match &self.target {
            Target::Nowhere(other) => other.is_some_and(|other| other.code == town.code),
            _ => true,
        }
    }
}
