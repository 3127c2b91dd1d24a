//! The numbered lists for the finance system, by the command line.

use crate::driver::Kumppani;

#[test]
fn approved_claims_are_handed_over_once_and_the_same_list_can_be_written_again() {
    let kumppani = Kumppani::with_visits().acting("aino");
    let visits = kumppani.run(["visits", "--json"]).json();
    let visit = visits[0]["id"].to_string();
    kumppani.run(["visits", "plan", &visit, "--date", "2024-05-14"]).ok();
    let said = kumppani.run(["claims", "export", "a.csv"]).refused(1);
    assert!(said.contains("hyväksytty"), "{said}");
    let line = "kind=car date=2024-05-14 km=76 passengers=2 amount=49,40";
    kumppani.run(["claims", "add", &visit, "--invoice", "=1+1", "--business-id", "0204819-8", "--line", line]).ok();
    kumppani.as_person("bertta", ["claims", "approve", "1"]).ok();
    kumppani.run(["claims", "export", "a.pdf"]).refused(2);
    kumppani.run(["claims", "export", "nowhere/a.csv"]).refused(1);
    assert_eq!(
        kumppani.run(["claims", "--json"]).json()[0]["export"],
        1,
        "the list is made, its file is to be written by its number"
    );
    let again = |name: &str| {
        for ending in ["csv", "xlsx"] {
            kumppani.run(["claims", "export", "--number", "1", &format!("{name}.{ending}")]).ok();
        }
    };
    again("a");
    kumppani.as_person("bertta", ["claims", "paid", "1", "--date", "3.6.2024"]).ok();
    again("b");
    let bytes = |name: &str| std::fs::read(kumppani.path(name)).unwrap();
    assert_eq!(bytes("a.csv"), bytes("b.csv"));
    assert_eq!(bytes("a.xlsx"), bytes("b.xlsx"));
    let words = String::from_utf8(bytes("a.csv")).unwrap();
    assert!(words.starts_with('\u{feff}') && words.contains(";'=1+1;0204819-8;"), "{words}");
    assert!(words.contains(";49,40;49,40;bertta;"), "{words}");
    kumppani.run(["claims", "export", "--number", "1", "a.csv"]).refused(1);
    kumppani.run(["claims", "export", "--number", "2", "c.csv"]).refused(1);
    let lists = kumppani.run(["claims", "exports", "--json"]).json();
    assert_eq!(
        (&lists[0]["number"], &lists[0]["sanctioned_cents"], &lists[0]["claims"][0]),
        (&1.into(), &4940.into(), &1.into())
    );
    assert!(kumppani.run(["claims", "exports"]).ok().stdout.contains("aino"));
}
