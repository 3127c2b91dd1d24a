//! Invoices from a table, and their breakdowns, by the command line.

use serde_json::json;

use crate::driver::Kumppani;

/// A house with two visits whose day is set, and their references.
fn with_days() -> (Kumppani, Vec<String>) {
    let kumppani = Kumppani::with_visits().acting("aino");
    let visits = kumppani.run(["visits", "--json"]).json();
    let visits = visits.as_array().unwrap();
    for visit in &visits[..2] {
        let id = visit["id"].to_string();
        kumppani.run(["visits", "plan", &id, "--date", "2024-05-14", "--participants", "3"]).ok();
    }
    let references = visits[..2].iter().map(|visit| visit["reference"].as_str().unwrap().to_owned()).collect();
    (kumppani, references)
}

const HEADER: &str = "Tilausviite;Laskun numero;Y-tunnus;Laskun päivä;Saapunut;Laji;Matkapäivä;Mistä;Mihin;Kilometrit;\
    Matkustajia;Matkustaneet;Summa;Kuitti;Selite";

#[test]
fn rows_of_one_invoice_make_one_claim_and_the_same_file_adds_nothing_twice() {
    let (kumppani, references) = with_days();
    let rows = [
        format!(
            "{};70012;0204819-8;16.5.2024;20.5.2024;oma auto;14.5.2024;Aura;Lieto;76;2;Aino ja Eero;49,40;;",
            references[0]
        ),
        ";70012;0204819-8;;;juna;14.5.2024;Aura;Turku;;;;9,80;liitteenä;=1+1".to_owned(),
        // As the finance office wrote it; the sum alone.
        format!("Viite: {};70013;0157711-9;;;;;;;;;;52,90;;", references[1].to_lowercase().replace('-', " ")),
    ];
    let file = kumppani.file("laskut.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    let head = kumppani.head();
    let dry = kumppani.run(["claims", "import", &file, "--dry-run", "--json"]).json();
    assert_eq!(json!([dry["claims"], dry["known"], dry["problems"], dry["rows"][0]["claim"]]), json!([2, 0, 0, null]));
    assert_eq!(kumppani.head(), head);
    let done = kumppani.run(["claims", "import", &file, "--json"]).json();
    let placed: Vec<_> =
        done["rows"].as_array().unwrap().iter().map(|row| json!([row["line"], row["claim"]])).collect();
    assert_eq!(placed, [json!([2, 1]), json!([3, 1]), json!([4, 2])]);
    let claims = kumppani.run(["claims", "--json"]).json();
    assert_eq!(
        json!([claims[0]["reference"], claims[0]["claimed_cents"], claims[0]["invoice_date"], claims[0]["arrived"]]),
        json!([references[0], 5920, "2024-05-16", "2024-05-20"])
    );
    let line = &claims[0]["lines"][0];
    assert_eq!(
        json!([line["from"], line["to"], line["travellers"], line["receipt"], claims[0]["lines"][1]["receipt"]]),
        json!(["Aura", "Lieto", "Aino ja Eero", "none", "attached"])
    );
    assert_eq!(
        json!([claims[1]["reference"], claims[1]["breakdown_missing"], claims[1]["total_cents"], claims[1]["lines"]]),
        json!([references[1], true, 5290, []])
    );
    let again = kumppani.run(["claims", "import", &file, "--json"]).json();
    assert_eq!(json!([again["claims"], again["known"]]), json!([0, 3]), "{again}");
    assert!(kumppani.run(["claims"]).ok().stdout.contains("erittely puuttuu"));
    kumppani.run(["check"]).ok();
}

#[test]
fn one_row_that_nobody_can_be_sure_of_stops_the_whole_file_and_is_named() {
    let (kumppani, references) = with_days();
    let good = format!("{};70012;0204819-8;;;car;14.5.2024;;;76;2;;49,40;;", references[0]);
    for (bad, words) in [
        ("KUMPPANI-9999X-01-A;70013;0157711-9;;;car;14.5.2024;;;76;;;43,32;;", "laskut.csv: Tietue 2 (rivi 3)"),
        (";70013;0157711-9;;;car;14.5.2024;;;76;;;43,32;;", references[1].as_str()),
        (";70013;0157711-9;;;car;14.5.2024;;;76;;;43,32;;", "sama päivä"),
        (";70013;0157711-9;;;ilmapallo;14.5.2024;;;76;;;43,32;;", "ilmapallo"),
        (";70012;0204819-8;;21.5.2024;car;14.5.2024;;;;;;43,32;;", "ajetut kilometrit"),
    ] {
        let file = kumppani.file("laskut.csv", format!("{HEADER}\n{good}\n{bad}\n"));
        let said = kumppani.run(["claims", "import", &file]).refused(1);
        assert!(said.contains(words), "{words}: {said}");
        assert_eq!(kumppani.run(["claims", "--json"]).json(), json!([]));
    }
    let said = kumppani.run(["claims", "import", &kumppani.file("x.csv", "a;b\n1;2\n")]).refused(1);
    assert!(said.contains("x.csv"), "{said}");
}

#[test]
fn without_our_reference_an_invoice_goes_to_the_only_visit_of_its_sender_on_its_day() {
    let (kumppani, references) = with_days();
    let first = format!("{HEADER}\n{};1;0204819-8;;;car;14.5.2024;;;76;2;;49,40;;\n", references[0]);
    kumppani.run_with_input(first.as_bytes(), ["claims", "import", "-"]).ok();
    let second = format!("{HEADER}\n;2;FI02048198;;;train;14.5.2024;;;;;;9;x;\n");
    kumppani.run_with_input(second.as_bytes(), ["claims", "import", "-"]).ok();
    assert_eq!(kumppani.run(["claims", "--json"]).json()[1]["reference"], references[0].as_str());
}

#[test]
fn a_breakdown_that_comes_later_makes_the_sum_of_its_invoice() {
    let (kumppani, references) = with_days();
    let add = ["claims", "add", &references[0], "--invoice", "1", "--business-id", "0204819-8", "--sum", "59,20"];
    let said = kumppani.run(add.iter().chain(&["--date", "16.5.2024", "--reference", "tilaus 4711"])).ok().stdout;
    assert!(said.contains("erittely puuttuu") && said.contains("tilaus 4711"), "{said}");
    kumppani.as_person("bertta", ["claims", "approve", "1"]).refused(1);
    let car = "kind=car date=2024-05-14 km=76 passengers=2 amount=49,40 from=Aura to=Lieto";
    let train = "kind=train date=2024-05-14 amount=9,80 receipt=attached travellers=Aino A.";
    let said = kumppani.run(["claims", "breakdown", "1", "--line", car]).refused(1);
    assert!(said.contains("59,20"), "{said}");
    let said = kumppani.run(["claims", "breakdown", "1", "--line", car, "--line", train]).ok().stdout;
    assert!(said.contains("Aura → Lieto") && said.contains("matkustivat Aino A."), "{said}");
    let memo = kumppani.run(["claims", "memo", "1"]).ok().stdout;
    for words in ["Aura → Lieto", "kuitti liitteenä", "tilaus 4711", "Erittelyn kirjasi aino"] {
        assert!(memo.contains(words), "{words}: {memo}");
    }
    kumppani.as_person("bertta", ["claims", "approve", "1"]).ok();
    kumppani.run(["check"]).ok();
}

#[test]
fn a_new_invoice_of_a_table_comes_instead_of_the_one_that_was_asked_back() {
    let (kumppani, references) = with_days();
    let row = |number: &str, id: &str| format!("{};{number};{id};;;train;14.5.2024;;;;;;9,80;x;\n", references[0]);
    let import = |rows: &str| {
        kumppani.run_with_input(format!("{HEADER}\n{rows}").as_bytes(), ["claims", "import", "-"]).ok();
    };
    import(&row("1", "0204819-8"));
    kumppani.as_person("bertta", ["claims", "return", "1"]).ok();
    import(&[row("2", "0157711-9"), row("3", "FI02048198"), row("4", "0204819-8")].concat());
    let claims = kumppani.run(["claims", "--json"]).json();
    let replaces: Vec<_> = claims.as_array().unwrap().iter().map(|claim| claim["replaces"].as_i64()).collect();
    assert_eq!(replaces, [None, None, Some(1), None], "of the same sender, and once");
    assert_eq!(claims[0]["replaced_by"], 3);
}
