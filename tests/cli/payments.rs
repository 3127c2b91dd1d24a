//! From an approved claim to a paid one, and what is left of the budget, by the command line.

use crate::driver::Kumppani;

/// A claim of 49,40 € on a visit of 14.5.2024, entered by aino and approved by bertta; the others are in the days after it.
fn approved() -> Kumppani {
    let kumppani = Kumppani::with_visits().acting("aino");
    let visits = kumppani.run(["visits", "--json"]).json();
    for (visit, day) in visits.as_array().unwrap().iter().zip(14..=20) {
        kumppani.run(["visits", "plan", &visit["id"].to_string(), "--date", &format!("2024-05-{day}")]);
    }
    let line = "kind=car date=2024-05-14 km=76 passengers=2 amount=49,40";
    let id = visits[0]["id"].to_string();
    kumppani.run(["claims", "add", &id, "--invoice", "70012", "--business-id", "0204819-8", "--line", line]).ok();
    kumppani.as_person("bertta", ["claims", "approve", "1", "--on-behalf-of", "daniel"]).ok();
    kumppani
}

#[test]
fn a_list_of_the_finance_system_marks_claims_as_paid_and_may_come_again() {
    let kumppani = approved();
    let wrong =
        kumppani.file("wrong.csv", "invoice_number;business_id;date;voucher\n70012;0204819-8;3.6.2024;V1\n1;;x;\n");
    let head = kumppani.head();
    kumppani.as_person("bertta", ["claims", "paid", "--list", &wrong]).refused(1);
    assert_eq!(kumppani.head(), head, "all rows or none");
    let list = kumppani.file("paid.csv", "invoice_number;business_id;date;voucher\n70012;0204819-8;3.6.2024;V1\n");
    kumppani.run(["claims", "paid", "--list", &list]).refused(1);
    kumppani.as_person("bertta", ["claims", "paid", "--list", &list]).ok();
    kumppani.as_person("bertta", ["claims", "paid", "--list", &list]).ok();
    // The same invoice however its numbers are written.
    let otherwise =
        kumppani.file("same.csv", "invoice_number;business_id;date;voucher\n70 012;FI02048198;3.6.2024;V1\n");
    kumppani.as_person("bertta", ["claims", "paid", "--list", &otherwise]).ok();
    kumppani.as_person("bertta", ["claims", "credit", "1", "--number", "H1", "--sum", "9,40"]).ok();
    let claims = kumppani.run(["claims", "--json"]).json();
    let claim = &claims[0];
    assert_eq!((claim["status"].as_str(), claim["paid"].as_str()), (Some("paid"), Some("2024-06-03")));
    assert_eq!((claim["voucher"].as_str(), claim["on_behalf_of"].as_str()), (Some("V1"), Some("daniel")));
    assert_eq!(claim["credited_cents"], 940);
    let memo = kumppani.run(["claims", "memo", "1"]).ok().stdout;
    assert!(memo.contains("daniel") && memo.contains("V1") && memo.contains("H1"), "{memo}");
    let said = kumppani.as_person("bertta", ["claims", "reopen", "1"]).refused(1);
    assert!(said.contains("kumppani claims credit 1"), "{said}");
}

#[test]
fn the_budget_of_a_year_is_unset_until_it_is_set_and_every_cent_has_its_place() {
    let kumppani = approved();
    let of_2024 = || {
        let budgets = kumppani.run(["budget", "show", "--json"]).json();
        budgets.as_array().unwrap().iter().find(|budget| budget["year"] == 2024).unwrap().clone()
    };
    assert!(of_2024()["budget_cents"].is_null() && of_2024()["left_cents"].is_null());
    kumppani.run(["budget", "set", "2024", "100"]).ok();
    kumppani.as_person("bertta", ["claims", "paid", "1", "--date", "3.6.2024"]).ok();
    kumppani.as_person("bertta", ["claims", "credit", "1", "--number", "H1", "--sum", "9,40"]).ok();
    let budget = of_2024();
    let cents = |name: &str| budget[name].as_i64().unwrap();
    assert_eq!(cents("paid_cents"), 4000);
    let whole =
        cents("planned_cents") + cents("committed_cents") + cents("approved_cents") + 4000 + cents("left_cents");
    assert_eq!(whole, 10_000);
    kumppani.run(["budget", "set", "2024", "--unset"]).ok();
    assert!(of_2024()["budget_cents"].is_null());
}

#[test]
fn a_year_ends_with_the_visits_whose_invoices_have_not_come() {
    let kumppani = approved();
    let visits = kumppani.run(["visits", "--json"]).json();
    let accruals = kumppani.run(["claims", "accruals", "--year", "2024", "--json"]).json();
    let accruals = accruals.as_array().unwrap();
    assert_eq!(
        accruals.len() + 1,
        visits.as_array().unwrap().iter().filter(|visit| !visit["date"].is_null()).count(),
        "all but the invoiced one"
    );
    assert!(accruals.iter().all(|accrual| accrual["visit"] != visits[0]["id"]));
    for name in ["a.csv", "a.xlsx"] {
        let path = kumppani.path(name);
        kumppani.run(["claims", "accruals", "--year", "2024", "--to", path.to_str().unwrap()]).ok();
        assert!(std::fs::metadata(&path).unwrap().len() > 50, "{name}");
    }
    kumppani.run(["claims", "accruals", "--year", "2024", "--to", "a.pdf"]).refused(2);
}

#[test]
fn what_was_asked_back_waits_for_its_credit_note_and_its_new_invoice_and_both_tell_of_each_other() {
    let kumppani = approved();
    kumppani.as_person("bertta", ["claims", "reopen", "1"]).ok();
    kumppani.as_person("bertta", ["claims", "return", "1", "--reason", "väärä kirjasto"]).ok();
    let one = |index: usize| kumppani.run(["claims", "--json"]).json()[index].clone();
    assert_eq!((&one(0)["credit_awaited"], &one(0)["new_invoice_awaited"]), (&true.into(), &true.into()));
    let shown = kumppani.run(["claims", "show", "1"]).ok().stdout;
    assert!(shown.contains("Hyvityslasku: ei ole tullut") && shown.contains("Uusi lasku: ei ole tullut"), "{shown}");
    let visit = one(0)["visit"].to_string();
    let line = "kind=car date=2024-05-14 km=76 passengers=2 amount=49,40";
    let add = ["claims", "add", &visit, "--invoice", "70013", "--business-id", "0204819-8", "--replaces", "1"];
    let said = kumppani.run(add.into_iter().chain(["--line", line])).ok().stdout;
    assert!(said.contains("kaksi avointa laskua"), "{said}");
    kumppani.run(["claims", "credit", "1", "--number", "H-12", "--sum", "49,40"]).ok();
    assert_eq!((&one(0)["replaced_by"], &one(0)["credits"][0]["sum_cents"]), (&2.into(), &4940.into()));
    assert_eq!((&one(0)["credit_awaited"], &one(0)["new_invoice_awaited"]), (&false.into(), &false.into()));
    for (claim, words) in
        [("1", "Uusi lasku: tullut: lasku 2"), ("1", "H-12"), ("2", "Korvaa laskun: 1"), ("2", "H-12")]
    {
        let shown = kumppani.run(["claims", "show", claim]).ok().stdout;
        assert!(shown.contains(words) && !shown.contains("avointa"), "{words}: {shown}");
    }
    kumppani.as_person("bertta", ["claims", "approve", "2"]).ok();
    kumppani.run(["check"]).ok();
}
