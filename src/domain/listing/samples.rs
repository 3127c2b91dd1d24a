//! Lines of a list, for tests.

use chrono::NaiveDate;
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Facet, Filter};
use crate::domain::{Actor, Lines, MunicipalityCode, RegistrationId, RegistrationLine, Status, TopicId};
use crate::i18n::Lang;

/// A new registration, received at eight on a day.
pub fn line(id: i64, received: Option<&str>) -> RegistrationLine {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    RegistrationLine {
        id: RegistrationId(id),
        status: Status::New,
        name: format!("Kirjasto {id}"),
        libraries: Vec::new(),
        municipalities: Vec::new(),
        position: None,
        sure: true,
        received: received.and_then(|text| day(text).and_hms_opt(8, 0, 0)),
        language: Lang::Fi,
        flags: Vec::new(),
        topics: Vec::new(),
        owner: None,
        changed: false,
        carried_from: None,
        asked: None,
        version: 1,
    }
}

/// Up to forty lines of every kind; some have nothing at all.
pub fn some_lines() -> impl Strategy<Value = Lines> {
    let flags = vec!["late", "duplicate_of:3", "named_cooperation:019", "withdrawn", "several_libraries"];
    let one = (
        select(Status::ALL.to_vec()),
        subsequence(flags, 0..=3),
        subsequence(vec!["019", "853", "445", "999"], 0..=2),
        subsequence(vec!["makerspace", "youth", "digital_help"], 0..=2),
        select(Lang::ALL.to_vec()),
        select(vec![None, Some("aino"), Some("bertta")]),
        any::<(bool, bool)>(),
        select(vec!["Auran kirjasto", "Åbo", "lapin kirjasto"]),
    );
    let one =
        one.prop_map(|(status, flags, places, topics, language, owner, (changed, sure), name)| RegistrationLine {
            status,
            name: name.to_owned(),
            flags: flags.into_iter().map(|flag| flag.parse().unwrap()).collect(),
            municipalities: places.into_iter().map(MunicipalityCode::new).collect(),
            topics: topics.into_iter().map(TopicId::new).collect(),
            language,
            owner: owner.map(Actor::new),
            changed,
            sure,
            ..line(1, None)
        });
    let numbered = |(id, line)| RegistrationLine { id: RegistrationId(id), ..line };
    btree_map(1_i64..60, one, 0..40).prop_map(move |lines| lines.into_iter().map(numbered).collect())
}

/// Up to five facets, some of which no line has.
pub fn some_facets() -> impl Strategy<Value = Filter> {
    let facets = vec![
        Facet::Status(Status::New),
        Facet::Status(Status::Accepted),
        Facet::Flag("late"),
        Facet::Flag("duplicate_of"),
        Facet::Municipality("853".to_owned()),
        Facet::Municipality("019".to_owned()),
        Facet::Consortium("Loisto"),
        Facet::Topic("youth".to_owned()),
        Facet::Topic("gone".to_owned()),
        Facet::Language(Lang::Sv),
        Facet::Owner(None),
        Facet::Owner(Some("aino".to_owned())),
        Facet::Changed,
        Facet::Unsure,
    ];
    subsequence(facets, 0..=5).prop_map(Filter::from_iter)
}
