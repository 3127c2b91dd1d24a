//! `queue` narrowed, ordered and searched, and whose a registration is.

use crate::driver::{Kumppani, ids};

fn listed(kumppani: &Kumppani, arguments: &[&str]) -> Vec<i64> {
    ids(&kumppani.run(["queue", "--json"].into_iter().chain(arguments.iter().copied())).json())
}

#[test]
fn one_of_each_filter_is_enough_and_each_filter_is_needed() {
    let kumppani = Kumppani::with_registrations();
    let all = kumppani.run(["queue", "--json"]).json();
    let those = |wanted: &dyn Fn(&serde_json::Value) -> bool| {
        let fitting = all.as_array().unwrap().iter().filter(|one| wanted(one));
        fitting.map(|one| one["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    let from = |one: &serde_json::Value, codes: &[&str]| {
        one["municipalities"].as_array().unwrap().iter().any(|code| codes.contains(&code.as_str().unwrap()))
    };
    let blanka = ["322", "445"];
    assert!(!those(&|one| from(one, &blanka)).is_empty());
    assert_eq!(listed(&kumppani, &["--kimppa", "blanka"]), those(&|one| from(one, &blanka)));
    assert_eq!(listed(&kumppani, &["--municipality", "Pargas,019"]), those(&|one| from(one, &["445", "019"])));
    assert_eq!(listed(&kumppani, &["--language", "sv"]), those(&|one| one["language"] == "sv"));
    assert_eq!(
        listed(&kumppani, &["--language", "sv", "--kimppa", "blanka"]),
        those(&|one| one["language"] == "sv" && from(one, &blanka))
    );
    let flagged = |one: &serde_json::Value, family: &str| {
        one["flags"].as_array().unwrap().iter().any(|flag| flag.as_str().unwrap().split(':').next() == Some(family))
    };
    assert_eq!(listed(&kumppani, &["--flag", "named_cooperation"]), those(&|one| flagged(one, "named_cooperation")));
    assert_eq!(listed(&kumppani, &["--unsure"]), those(&|one| one["sure"] == false));
    let topic = all[0]["topics"][0].as_str().unwrap();
    let has_topic = |one: &serde_json::Value| one["topics"].as_array().unwrap().iter().any(|other| other == topic);
    assert_eq!(listed(&kumppani, &["--topic", topic]), those(&has_topic));
    assert_eq!(listed(&kumppani, &["--changed"]), [] as [i64; 0]);
}

#[test]
fn a_search_goes_through_every_text_and_forgives_one_slip() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "note", "3", "soitettu Ullalle"]).ok();
    for words in ["ullalle", "sagostunder daghem", "Parainen sagostund", "ulalle", "bibliotek@pargas.example"] {
        assert_eq!(listed(&kumppani, &["--search", words]), [3], "{words}");
    }
    let none = kumppani.run(["queue", "--search", "kaivinkone"]).ok().stdout;
    assert!(!none.contains("Pargas"), "{none}");
    kumppani.run(["queue", "--search", "?!"]).refused(2);
}

#[test]
fn an_order_is_asked_for_and_else_it_is_by_number() {
    let kumppani = Kumppani::with_registrations();
    let names = |listed: &serde_json::Value| {
        let first = |one: &serde_json::Value| one["libraries"][0]["name"].as_str().unwrap_or_default().to_lowercase();
        listed.as_array().unwrap().iter().map(first).collect::<Vec<_>>()
    };
    let by_name = names(&kumppani.run(["queue", "--json", "--status", "new", "--sort", "name"]).json());
    assert!(by_name.iter().filter(|name| !name.is_empty()).is_sorted(), "{by_name:?}");
    let by_number = listed(&kumppani, &["--status", "new"]);
    assert!(by_number.is_sorted());
    kumppani.run(["queue", "--sort", "colour"]).refused(2);
}

#[test]
fn one_takes_registrations_as_ones_own_and_lets_them_go() {
    let kumppani = Kumppani::with_registrations().acting("aino");
    kumppani.run(["queue", "own", "2-3"]).ok();
    kumppani.as_person("bertta", ["queue", "own", "4"]).ok();
    assert_eq!(listed(&kumppani, &["--mine"]), [2, 3]);
    assert_eq!(listed(&kumppani, &["--mine", "--owner", "BERTTA"]), [2, 3, 4]);
    assert_eq!(kumppani.run(["queue", "--json", "--mine"]).json()[0]["owner"], "aino");
    kumppani.run(["queue", "release", "2"]).ok();
    assert!(listed(&kumppani, &["--unowned"]).contains(&2));
    kumppani.run(["undo"]).ok();
    assert_eq!(listed(&kumppani, &["--mine"]), [2, 3]);
}

#[test]
fn what_does_not_exist_is_named_with_what_does() {
    let kumppani = Kumppani::with_registrations();
    for (arguments, named) in [
        (["--municipality", "Atlantis"], "Atlantis"),
        (["--kimppa", "Helmet"], "Vaski"),
        (["--topic", "space"], "makerspace"),
    ] {
        let words = kumppani.run(["queue"].into_iter().chain(arguments)).refused(2);
        assert!(words.contains(named), "{words}");
    }
}
