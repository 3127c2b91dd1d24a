//! By what an answer is known again when the form is imported anew: the form's own id of the participant where there
//! is one, else mailbox + site + its number among equals.
//!
//! Without an id, two things move under an answer's feet. An equal one before it may be gone, so that its number is
//! another: equals are told apart by what they say before they are counted. And its registrant may have corrected the
//! site: an answer of the same mailbox that came at the same moment is the same answer.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::domain::{Answer, Registration, RegistrationId, clean_line};

/// Looking at each row beside each registration would take too long above so many pairs; then the order decides.
const MOST_PAIRS: usize = 10_000;

/// What each row of a file is.
#[derive(Debug, Default)]
pub(super) struct Identities {
    pub rows: Vec<Identity>,
    /// Places of the registrations that the file does not have, though it could.
    pub missing: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Identity {
    /// By what the answer is known again.
    pub source: String,
    /// The place of the registration that it is a newer, or the same, answer to.
    pub known: Option<usize>,
    /// For a new one: a registration that the file does not have, and whose mailbox is the same.
    pub perhaps: Option<RegistrationId>,
}

/// One row, `answer` without its source; `None` where the row cannot be used.
pub(super) struct Row<'a> {
    base: String,
    has_id: bool,
    answer: Option<&'a Answer>,
}

impl<'a> Row<'a> {
    pub(super) fn of(participant_id: Option<String>, site_text: &str, answer: Option<&'a Answer>) -> Row<'a> {
        let has_id = participant_id.is_some();
        let mailbox = answer.map_or("", |answer| answer.email.as_str());
        Row { base: participant_id.unwrap_or_else(|| derived(mailbox, site_text)), has_id, answer }
    }
}

/// What an answer without an id is known by, but for its number.
fn derived(mailbox: &str, site_text: &str) -> String {
    clean_line(&format!("{mailbox} {site_text}")).to_lowercase()
}

/// A source without its number among equals, and that number.
fn parts(source: &str) -> (&str, usize) {
    let numbered = source.rsplit_once(" #").and_then(|(base, number)| Some((base, number.parse().ok()?)));
    numbered.unwrap_or((source, 1))
}

impl Identities {
    /// Compares the rows of a file with the registrations of a round.
    pub(super) fn of(rows: &[Row<'_>], existing: &[Registration]) -> Identities {
        let mut matching =
            Matching { rows, existing, of_row: vec![None; rows.len()], taken: vec![false; existing.len()] };
        let (groups, known) = matching.groups();
        for (base, places) in &groups {
            matching.match_equals(places, known.get(base).map_or(&[], Vec::as_slice));
        }
        matching.match_corrected_sites();
        let mut identities = Identities { rows: matching.named(&groups, &known), missing: Vec::new() };
        matching.find_lookalikes(&mut identities.rows);
        identities.missing = (0..existing.len()).filter(|place| matching.is_missing(*place)).collect();
        identities
    }
}

type Groups<'a> = HashMap<&'a str, Vec<usize>>;

struct Matching<'a> {
    rows: &'a [Row<'a>],
    existing: &'a [Registration],
    of_row: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Matching<'a> {
    /// Rows and registrations by what equals have in common, in their order.
    fn groups(&self) -> (Groups<'a>, Groups<'a>) {
        let mut groups = Groups::new();
        for (place, row) in self.rows.iter().enumerate() {
            groups.entry(&row.base).or_default().push(place);
        }
        let mut known = Groups::new();
        for (place, registration) in self.existing.iter().enumerate().filter(|(_, one)| is_of_the_form(one)) {
            let source = registration.answer.source.as_str();
            // An id of the form may end like a number among equals.
            let base = if groups.contains_key(source) { source } else { parts(source).0 };
            known.entry(base).or_default().push(place);
        }
        for places in known.values_mut() {
            places.sort_by_key(|place| (parts(&self.existing[*place].answer.source).1, self.existing[*place].id));
        }
        (groups, known)
    }

    fn pair(&mut self, row: usize, registration: usize) {
        self.of_row[row] = Some(registration);
        self.taken[registration] = true;
    }

    /// Rows that cannot be told apart by name: the same words first, then the same moment, then their order.
    fn match_equals(&mut self, rows: &[usize], known: &[usize]) {
        if let ([row], [registration]) = (rows, known) {
            return self.pair(*row, *registration);
        }
        for (row, registration) in rows.iter().zip(known) {
            if self.says_the_same(*row, *registration) {
                self.pair(*row, *registration);
            }
        }
        for alike in [Matching::says_the_same, Matching::came_at_the_same_moment] {
            let (left, free) = self.left(rows, known);
            if left.len().saturating_mul(free.len()) > MOST_PAIRS {
                break;
            }
            for row in left {
                let found = free.iter().copied().find(|place| !self.taken[*place] && alike(self, row, *place));
                if let Some(registration) = found {
                    self.pair(row, registration);
                }
            }
        }
        let (left, free) = self.left(rows, known);
        for (row, registration) in left.into_iter().zip(free) {
            self.pair(row, registration);
        }
    }

    fn left(&self, rows: &[usize], known: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let rows = rows.iter().copied().filter(|row| self.of_row[*row].is_none());
        let mut rows: Vec<usize> = rows.collect();
        // Of what cannot be used, nothing is taken as long as another row could be meant.
        rows.sort_by_key(|row| self.rows[*row].answer.is_none());
        (rows, known.iter().copied().filter(|place| !self.taken[*place]).collect())
    }

    fn says_the_same(&self, row: usize, registration: usize) -> bool {
        let last = self.existing[registration].last_from_form();
        self.rows[row].answer.is_some_and(|answer| answer.says_the_same(last))
    }

    fn came_at_the_same_moment(&self, row: usize, registration: usize) -> bool {
        let received = self.rows[row].answer.and_then(|answer| answer.received);
        received.is_some() && received == self.existing[registration].last_from_form().received
    }

    /// A corrected site is another name, but the mailbox and the moment are still the same. Only where nothing else
    /// could be meant.
    fn match_corrected_sites(&mut self) {
        let mut by_moment: HashMap<(String, NaiveDateTime), (Vec<usize>, Vec<usize>)> = HashMap::new();
        for (place, registration) in self.existing.iter().enumerate() {
            if let Some(key) = moment(registration.last_from_form()).filter(|_| self.is_missing(place)) {
                by_moment.entry(key).or_default().1.push(place);
            }
        }
        if by_moment.is_empty() {
            return;
        }
        for row in (0..self.rows.len()).filter(|row| self.of_row[*row].is_none()) {
            let key = self.rows[row].answer.and_then(moment);
            if let Some(group) = key.and_then(|key| by_moment.get_mut(&key)) {
                group.0.push(row);
            }
        }
        for (rows, places) in by_moment.into_values() {
            if let ([row], [place]) = (rows.as_slice(), places.as_slice())
                && self.may_be_renamed(*row, *place)
            {
                self.pair(*row, *place);
            }
        }
    }

    /// Two ids of a form are two participants.
    fn may_be_renamed(&self, row: usize, registration: usize) -> bool {
        let registration = &self.existing[registration];
        let last = registration.last_from_form();
        let has_id = derived(&last.email, &last.site_text) != parts(&registration.answer.source).0;
        !(self.rows[row].has_id && has_id)
    }

    /// A registration that a newer file would have: not one that was made here or has been withdrawn already.
    fn is_missing(&self, place: usize) -> bool {
        let registration = &self.existing[place];
        !self.taken[place] && is_of_the_form(registration) && !registration.answer.cancelled
    }

    /// The source of each row: that of the registration, unless its site was corrected; else the next free one.
    fn named(&self, groups: &Groups<'_>, known: &Groups<'_>) -> Vec<Identity> {
        let mut last: HashMap<&str, usize> = HashMap::new();
        for base in groups.keys() {
            let used = known.get(base).into_iter().flatten().map(|place| parts(&self.existing[*place].answer.source).1);
            last.insert(base, used.max().unwrap_or(0));
        }
        let rows = self.rows.iter().zip(&self.of_row);
        rows.map(|(row, known)| {
            let kept = known.map(|place| self.existing[place].answer.source.as_str());
            let kept = kept.filter(|source| *source == row.base || parts(source).0 == row.base);
            let source = kept.map(str::to_owned).unwrap_or_else(|| {
                if row.answer.is_none() {
                    return row.base.clone();
                }
                let number = last.entry(&row.base).or_insert(0);
                *number += 1;
                if row.has_id && *number == 1 { row.base.clone() } else { format!("{} #{number}", row.base) }
            });
            Identity { source, known: *known, perhaps: None }
        })
        .collect()
    }

    /// What is new may still be a registration that is missing, if a person says so.
    fn find_lookalikes(&self, rows: &mut [Identity]) {
        let mut by_mailbox: HashMap<String, usize> = HashMap::new();
        for place in (0..self.existing.len()).rev().filter(|place| self.is_missing(*place)) {
            by_mailbox.insert(self.existing[place].last_from_form().email.to_lowercase(), place);
        }
        by_mailbox.remove("");
        for (index, identity) in rows.iter_mut().enumerate().filter(|(_, identity)| identity.known.is_none()) {
            let mailbox = self.rows[index].answer.map(|answer| answer.email.to_lowercase());
            let place = mailbox.and_then(|mailbox| by_mailbox.get(&mailbox).copied());
            identity.perhaps =
                place.filter(|place| self.may_be_renamed(index, *place)).map(|place| self.existing[place].id);
        }
    }
}

/// Whether a file of the form could have it.
fn is_of_the_form(registration: &Registration) -> bool {
    !registration.answer.is_by_hand() && registration.upkeep.carried_from.is_none()
}

fn moment(answer: &Answer) -> Option<(String, NaiveDateTime)> {
    let mailbox = Some(answer.email.to_lowercase()).filter(|mailbox| !mailbox.is_empty())?;
    Some((mailbox, answer.received?))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Meaning, RoundId, Status, Upkeep};
    use crate::i18n::Lang;

    /// `mailbox|site|minute|words`; without a minute it bears no date.
    fn answer(row: &str) -> Answer {
        let [mailbox, site, minute, words] = row.split('|').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let day = NaiveDate::from_ymd_opt(2024, 2, 20).unwrap();
        Answer {
            source: String::new(),
            received: minute.parse().ok().and_then(|minute| day.and_hms_opt(8, minute, 0)),
            cancelled: false,
            first_name: String::new(),
            last_name: String::new(),
            email: mailbox.into(),
            language: Lang::Fi,
            site_text: site.into(),
            interests: words.into(),
            cooperation: String::new(),
            extra: String::new(),
        }
    }

    fn identify(rows: &[&str], existing: &[Registration]) -> Identities {
        let answers: Vec<Answer> = rows.iter().map(|row| answer(row)).collect();
        let rows: Vec<Row<'_>> = answers
            .iter()
            .map(|answer| {
                let base = derived(&answer.email, &answer.site_text);
                Row { base, has_id: false, answer: Some(answer) }
            })
            .collect();
        Identities::of(&rows, existing)
    }

    /// The registrations that a first file would make.
    fn registrations(rows: &[&str]) -> Vec<Registration> {
        let identities = identify(rows, &[]).rows.into_iter();
        let made = identities.zip(rows).zip(1..).map(|((identity, row), id)| Registration {
            id: RegistrationId(id),
            round: RoundId(1),
            answer: Answer { source: identity.source, ..answer(row) },
            meaning: Meaning::default(),
            status: Status::New,
            reason: None,
            merged_into: None,
            note: String::new(),
            upkeep: Upkeep::default(),
            version: 1,
        });
        made.collect()
    }

    fn known(identities: &Identities) -> Vec<Option<usize>> {
        identities.rows.iter().map(|identity| identity.known).collect()
    }

    #[test]
    fn equals_are_told_apart_by_what_they_say_before_they_are_counted() {
        let existing = registrations(&["a@x.fi|Aura|1|tilat", "a@x.fi|Aura|2|digi"]);
        let first_is_gone = identify(&["a@x.fi|Aura|2|digi"], &existing);
        assert_eq!((known(&first_is_gone), first_is_gone.missing), (vec![Some(1)], vec![0]));
        let edited_at_the_form = identify(&["a@x.fi|Aura|2|omatoimi", "a@x.fi|Aura|1|tilat"], &existing);
        assert_eq!(known(&edited_at_the_form), [Some(1), Some(0)]);
        let another = identify(&["a@x.fi|Aura|1|tilat", "a@x.fi|Aura|3|x", "a@x.fi|Aura|2|digi"], &existing);
        assert_eq!(
            (known(&another), another.rows[1].source.as_str()),
            (vec![Some(0), None, Some(1)], "a@x.fi aura #3")
        );
    }

    #[test]
    fn a_corrected_site_of_one_mailbox_and_moment_is_the_same_answer() {
        let existing = registrations(&["a@x.fi|Aur|1|tilat", "b@x.fi|Lieto|1|digi"]);
        let corrected = identify(&["A@x.fi|Auran kirjasto|1|tilat", "b@x.fi|Lieto|1|digi"], &existing);
        assert_eq!(known(&corrected), [Some(0), Some(1)]);
        assert_eq!(corrected.rows[0].source, "a@x.fi auran kirjasto #1");
        assert!(corrected.missing.is_empty());

        let later = identify(&["a@x.fi|Auran kirjasto|2|tilat", "b@x.fi|Lieto|1|digi"], &existing);
        assert_eq!((known(&later), &later.missing), (vec![None, Some(1)], &vec![0]));
        assert_eq!(later.rows[0].perhaps, Some(RegistrationId(1)), "it may be, and a person is told");

        let two = identify(&["a@x.fi|Auran kirjasto|1|tilat", "a@x.fi|Marttila|1|tilat"], &existing);
        assert_eq!(known(&two), [None, None], "which of two it is, nobody knows");
    }

    #[test]
    fn what_was_made_here_or_is_withdrawn_already_is_not_missing() {
        let mut existing = registrations(&["a@x.fi|Aura|1|tilat", "b@x.fi|Lieto|1|digi", "c@x.fi|Pori|1|x"]);
        existing[0].answer.source = Answer::source_by_hand(RegistrationId(1));
        existing[1].answer.cancelled = true;
        existing[2].upkeep.carried_from = Some(RegistrationId(9));
        assert_eq!(identify(&[], &existing).missing, [0usize; 0]);
    }

    proptest! {
        #[test]
        fn the_same_rows_in_any_order_are_the_same_registrations(
            rows in proptest::collection::vec(("[ab]", "[cd]", 0u32..5, "[ef]{0,2}"), 0..12),
            seed in any::<u64>(),
        ) {
            let rows: Vec<String> =
                rows.into_iter().map(|(mail, site, minute, words)| format!("{mail}|{site}|{minute}|{words}")).collect();
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let existing = registrations(&rows);
            let mut shuffled: Vec<(u64, &str)> =
                rows.iter().zip(1u64..).map(|(row, place)| (seed.rotate_left(7 * place as u32) ^ place, *row)).collect();
            shuffled.sort_unstable();
            let shuffled: Vec<&str> = shuffled.into_iter().map(|(_, row)| row).collect();
            let again = identify(&shuffled, &existing);
            prop_assert!(again.missing.is_empty());
            for (identity, row) in again.rows.iter().zip(&shuffled) {
                let registration = &existing[identity.known.unwrap()];
                prop_assert!(registration.answer.says_the_same(&answer(row)));
                prop_assert_eq!(&identity.source, &registration.answer.source);
            }
        }

        #[test]
        fn no_two_rows_have_one_source(
            before in proptest::collection::vec(("[ab]", "[cd]", 0u32..3, "[ef]?"), 0..8),
            after in proptest::collection::vec(("[ab]", "[cd]", 0u32..3, "[ef]?"), 0..8),
        ) {
            let row = |(mail, site, minute, words): (String, String, u32, String)| format!("{mail}|{site}|{minute}|{words}");
            let (before, after): (Vec<String>, Vec<String>) =
                (before.into_iter().map(row).collect(), after.into_iter().map(row).collect());
            let existing = registrations(&before.iter().map(String::as_str).collect::<Vec<_>>());
            let again = identify(&after.iter().map(String::as_str).collect::<Vec<_>>(), &existing);
            let mut sources: Vec<&str> = again.rows.iter().map(|identity| identity.source.as_str()).collect();
            let left = again.missing.iter().map(|place| existing[*place].answer.source.as_str());
            sources.extend(left);
            let count = sources.len();
            sources.sort_unstable();
            sources.dedup();
            prop_assert_eq!(sources.len(), count);
        }
    }
}
