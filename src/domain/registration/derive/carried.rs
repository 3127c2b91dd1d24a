//! A postponed registration of an earlier round, read in the round that it is carried over to.

use super::{Origin, Reader};
use crate::domain::{Flag, Meaning, Registration, RegistrationId};

impl Reader<'_> {
    /// What a registration of an earlier round means in this one, under its new number. Its sites, its topics
    /// and what a person settled stand; the flags are read anew, none of them about the day on which the
    /// answer came.
    pub fn carry(&mut self, id: RegistrationId, of: &Registration) -> Meaning {
        let reading = self.answers.read(&of.answer);
        let (mut meaning, _) = self.compare_from(Origin::Carried, id, &of.answer, Some(&of.meaning), reading);
        meaning.topics.clone_from(&of.meaning.topics);
        // What the words name beside is no news: nobody has written them anew.
        meaning.flags.retain(|flag| *flag != Flag::OtherSite || of.meaning.flags.contains(flag));
        of.upkeep.keep(&of.meaning, &mut meaning);
        meaning
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::place::samples::directory;
    use crate::domain::{Answer, LibraryId, MunicipalityCode, Round, RoundId, Settled, Status, TopicId, Upkeep};
    use crate::i18n::Lang;

    fn answer(site: &str, email: &str, interests: &str) -> Answer {
        Answer {
            source: email.to_owned(),
            received: NaiveDate::from_ymd_opt(2024, 3, 16).unwrap().and_hms_opt(0, 0, 0),
            cancelled: false,
            first_name: String::new(),
            last_name: String::new(),
            email: email.to_owned(),
            language: Lang::Fi,
            site_text: site.to_owned(),
            interests: interests.to_owned(),
            cooperation: "Liedon kanssa".to_owned(),
            extra: String::new(),
        }
    }

    fn round(code: &str, opens: &str, closes: &str) -> Round {
        let day = |text: &str| text.parse().unwrap();
        Round {
            id: RoundId(1),
            code: code.to_owned(),
            name: None,
            opens: day(opens),
            closes: day(closes),
            budget: None,
            version: 1,
        }
    }

    /// The registration that the spring round made of an answer.
    fn postponed(answer: &Answer) -> Registration {
        let (spring, directory) = (round("2024K", "2024-02-16", "2024-03-15"), directory());
        let tag = |_: &str| vec![TopicId::new("games")];
        let (meaning, _) = Reader::new(&spring, &directory, &tag).read(RegistrationId(7), answer, None);
        Registration {
            id: RegistrationId(7),
            round: spring.id,
            answer: answer.clone(),
            meaning,
            status: Status::Postponed,
            reason: None,
            merged_into: None,
            note: String::new(),
            upkeep: Upkeep::default(),
            version: 1,
        }
    }

    fn words(flags: &[Flag]) -> String {
        flags.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn it_keeps_sites_and_topics_and_is_neither_early_nor_late() {
        let late = postponed(&answer("Aura", "a@x.example", "lautapelit"));
        assert_eq!(words(&late.meaning.flags), "late named_cooperation:423");
        let (autumn, directory) = (round("2024S", "2024-09-01", "2024-09-30"), directory());
        let meaning = Reader::new(&autumn, &directory, &|_| Vec::new()).carry(RegistrationId(61), &late);
        assert_eq!(words(&meaning.flags), "named_cooperation:423");
        assert_eq!((meaning.libraries, meaning.topics), (late.meaning.libraries, late.meaning.topics));
    }

    #[test]
    fn sites_that_a_person_chose_and_co_operation_that_a_person_ticked_stand() {
        let mut chosen = postponed(&answer("Aura", "a@x.example", "tilat"));
        chosen.meaning.libraries = vec![LibraryId::new("somewhere")];
        chosen.meaning.sure = true;
        chosen.upkeep.settled = vec![Settled::Cooperation];
        chosen.meaning.flags = vec![Flag::NamedCooperation(MunicipalityCode::new("577"))];
        let (autumn, directory) = (round("2024S", "2024-09-01", "2024-09-30"), directory());
        let meaning = Reader::new(&autumn, &directory, &|_| Vec::new()).carry(RegistrationId(61), &chosen);
        assert_eq!((words(&meaning.flags).as_str(), meaning.sure), ("named_cooperation:577", true));
        assert_eq!(meaning.libraries, chosen.meaning.libraries);
    }

    #[test]
    fn the_same_library_in_the_new_form_is_a_duplicate_whichever_came_first() {
        let carried = postponed(&answer("Auran kirjasto", "a@x.example", "lautapelit"));
        let other = Answer { received: None, ..answer("Aura", "b@x.example", "omatoimi") };
        let (autumn, directory) = (round("2024S", "2024-09-01", "2024-09-30"), directory());
        let flags_of_second = |carried_first: bool| {
            let mut reader = Reader::new(&autumn, &directory, &|_| Vec::new());
            if carried_first {
                reader.carry(RegistrationId(61), &carried);
                reader.read(RegistrationId(62), &other, None).0.flags
            } else {
                reader.read(RegistrationId(61), &other, None);
                reader.carry(RegistrationId(62), &carried).flags
            }
        };
        for carried_first in [true, false] {
            let flags = flags_of_second(carried_first);
            assert_eq!(words(&flags), "duplicate_of:61 named_cooperation:423", "carried first: {carried_first}");
        }
        // Two answers of one form from different people of one library only overlap.
        let mut reader = Reader::new(&autumn, &directory, &|_| Vec::new());
        reader.read(RegistrationId(61), &Answer { received: None, ..carried.answer }, None);
        let flags = reader.read(RegistrationId(62), &other, None).0.flags;
        assert_eq!(words(&flags), "overlaps:61 named_cooperation:423");
    }
}
