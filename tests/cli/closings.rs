//! Closing a year or a round by the command line.

use crate::driver::Kumppani;

#[test]
fn a_year_is_accounted_for_closed_and_opened_with_a_reason() {
    let kumppani = Kumppani::with_visits().acting("aino");
    let visits = kumppani.run(["visits", "--json"]).json();
    for (visit, day) in visits.as_array().unwrap().iter().zip(14..=16) {
        kumppani.run(["visits", "plan", &visit["id"].to_string(), "--date", &format!("2024-05-{day}")]).ok();
    }
    for (visit, number) in [(0, "1"), (1, "2")] {
        let line = "kind=car date=2024-05-14 km=76 passengers=2 amount=49,40";
        let visit = visits[visit]["id"].to_string();
        kumppani.run(["claims", "add", &visit, "--invoice", number, "--business-id", "0204819-8", "--line", line]).ok();
        kumppani.as_person("bertta", ["claims", "approve", number]).ok();
    }
    kumppani.as_person("bertta", ["claims", "paid", "1", "--date", "3.6.2024"]).ok();
    kumppani.as_person("bertta", ["claims", "credit", "1", "--number", "H1", "--sum", "9,40"]).ok();
    let head = kumppani.head();
    let account = kumppani.run(["close", "--year", "2024", "--dry-run", "--json"]).json();
    assert_eq!(kumppani.head(), head);
    assert_eq!((&account["paid_cents"], &account["credited_cents"]), (&4000.into(), &940.into()));
    assert_eq!(account["municipalities"][0]["paid_cents"], 4000);
    assert_eq!((&account["kinds"][0]["of"], &account["kinds"][0]["paid_cents"]), (&"car".into(), &4940.into()));
    assert_eq!(
        (&account["open_claims"][0]["claim"], &account["open_claims"][0]["sum_cents"]),
        (&2.into(), &4940.into())
    );
    assert_eq!(account["open_visits"].as_array().unwrap().len(), 1);
    kumppani.run(["close"]).refused(2);
    kumppani.run(["close", "--year", "2024", "--to", "a.pdf"]).refused(2);
    let path = kumppani.path("a.xlsx");
    let said = kumppani.as_person("bertta", ["close", "--year", "2024", "--to", path.to_str().unwrap()]).ok().stdout;
    assert!(said.contains("40,00\u{a0}€") && said.contains("laskua ei ole tullut"), "{said}");
    assert!(std::fs::metadata(&path).unwrap().len() > 1000);
    let other = kumppani.path("b.xlsx");
    kumppani.as_person("bertta", ["close", "--year", "2024", "--to", other.to_str().unwrap()]).refused(1);
    assert!(!other.exists(), "what was not closed leaves no account");
    let said = kumppani.as_person("bertta", ["claims", "credit", "1", "--number", "H2", "--sum", "1"]).refused(1);
    assert!(said.contains("Vuosi 2024 on suljettu"), "{said}");
    kumppani.as_person("bertta", ["claims", "paid", "2", "--date", "3.6.2024"]).ok();
    kumppani.as_person("bertta", ["reopen", "--year", "2024", "--reason", "hyvitys"]).ok();
    kumppani.as_person("bertta", ["close", "--round", "2024K"]).ok();
    let closings = kumppani.run(["closings", "--json"]).json();
    assert_eq!((&closings[0]["round"], &closings[0]["carried"]), (&"2024K".into(), &1.into()));
    assert_eq!((&closings[1]["year"], &closings[1]["reason"]), (&2024.into(), &"hyvitys".into()));
    assert!(kumppani.run(["closings"]).ok().stdout.contains("hyvitys"));
}
