//! Reports, their site and the summary, by the command line.

use std::fs;

use crate::driver::Kumppani;

const HOSTILE: &str =
    "# Otsikko\n\n<script>alert(1)</script> =1+1 \u{202e}\u{1b}[31m Maija kertoi: maija@aura.fi, 040 123 4567\n";

#[test]
fn only_what_may_be_published_is_on_the_site_and_without_what_is_withheld() {
    let kumppani = Kumppani::with_visits();
    let visit = kumppani.run(["visits", "--json"]).json()[0].clone();
    let id = visit["id"].to_string();
    let host = visit["host"]["registration"].to_string();
    kumppani.run(["contact", "set", &host, "--person", "Maija Virtasniemi"]).ok();
    let words = kumppani.file("raportti.md", HOSTILE);
    kumppani.run(["report", "add", &id, &words, "--both"]).ok();
    kumppani.run_with_input("Hyvä päivä.".as_bytes(), ["report", "add", &id, "-"]).ok();
    let listed = kumppani.run(["report", "list", "--json"]).json();
    assert_eq!((listed[0]["markup"].as_str(), listed[1]["markup"].as_str()), (Some("markdown"), Some("plain")));
    assert_eq!(listed[0]["visits"].as_array().unwrap().len(), 2);
    assert!(listed.as_array().unwrap().iter().all(|report| report["publishing"] == "no"));
    let site = kumppani.path("sivusto");
    let site = site.to_str().unwrap();
    kumppani.run(["report", "site", site]).ok();
    let page = |name: &str| fs::read_to_string(kumppani.path("sivusto").join(name));
    assert!(page("fi/report-1.html").is_err() && !page("fi/index.html").unwrap().contains("report-"));

    kumppani.run(["report", "edit", "1", "--publish", "nameless"]).ok();
    kumppani.run(["report", "site", site]).ok();
    for lang in ["fi", "sv", "en"] {
        let html = page(&format!("{lang}/report-1.html")).unwrap();
        for leak in ["<script", "Maija", "maija@", "040 123", "\u{1b}", "\u{202e}"] {
            assert!(!html.contains(leak), "{leak}: {html}");
        }
        assert!(html.contains(&format!("<html lang=\"{lang}\">")) && html.contains("<h2>Otsikko</h2>"), "{html}");
    }
    let shown = kumppani.run(["report", "show", "1", "--as-published"]).ok().stdout;
    assert!(!shown.contains("Maija") && kumppani.run(["report", "show", "1"]).ok().stdout.contains("Maija"), "{shown}");

    kumppani.run(["report", "edit", "1", "--publish", "no"]).ok();
    let told = kumppani.run(["report", "site", site]).ok().stdout;
    assert!(page("fi/report-1.html").is_err(), "what may no longer be read is gone: {told}");
    let others = kumppani.path("muut");
    fs::create_dir(&others).unwrap();
    fs::write(others.join("oma.txt"), "oma").unwrap();
    assert!(kumppani.run(["report", "site", others.to_str().unwrap()]).refused(1).contains("muut"));
    assert_eq!(fs::read_dir(&others).unwrap().count(), 1);
}

#[test]
fn a_pair_of_which_a_report_stands_is_not_broken_up_and_an_empty_report_is_none() {
    let kumppani = Kumppani::with_visits();
    let visit = kumppani.run(["visits", "--json"]).json()[0].clone();
    let (id, a, b) = (
        visit["id"].to_string(),
        visit["host"]["registration"].to_string(),
        visit["guest"]["registration"].to_string(),
    );
    let head = kumppani.head();
    kumppani.run_with_input(b" \n\t", ["report", "add", &id, "-"]).refused(1);
    kumppani.run_with_input(b"x", ["report", "add", &id, "-", "--topic", "nonsense"]).refused(2);
    kumppani.run_with_input(b"x", ["report", "add", "999", "-"]).refused(1);
    assert_eq!(kumppani.head(), head);
    kumppani.run_with_input(b"Hyva paiva", ["report", "add", &id, "-"]).ok();
    assert!(kumppani.run(["pairs", "break", &a, &b]).refused(1).contains("raportti"));
    kumppani.run(["report", "remove", "1"]).ok();
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["report", "list", "--json"]).json()[0]["text"], "Hyva paiva");
    kumppani.run(["check"]).ok();
}

#[test]
fn the_summary_says_in_figures_what_the_listings_hold() {
    let kumppani = Kumppani::with_visits();
    let summary = kumppani.run(["report", "summary", "--json"]).json();
    let queue = kumppani.run(["queue", "--json"]).json();
    let pairs = kumppani.run(["pairs", "list", "--json"]).json();
    let count = |status: &str| queue.as_array().unwrap().iter().filter(|one| one["status"] == status).count();
    assert_eq!(summary["accepted"], count("accepted"));
    assert_eq!(
        summary["pairs"].as_u64().unwrap() + summary["trios"].as_u64().unwrap(),
        pairs.as_array().unwrap().len() as u64
    );
    assert_eq!(summary["visits"], 0);
    let visits = kumppani.run(["visits", "--json"]).json();
    for (visit, day) in visits.as_array().unwrap().iter().zip(["12.4.2024", "15.4.2024"]) {
        kumppani.run(["visits", "plan", &visit["id"].to_string(), "--date", day, "--participants", "4"]).ok();
    }
    let year = kumppani.run(["report", "summary", "--year", "2024", "--json"]).json();
    assert_eq!((&year["visits"], &year["travellers"]), (&2.into(), &8.into()));
    assert_eq!(kumppani.run(["report", "summary", "--year", "2025", "--json"]).json()["visits"], 0);
    for name in ["vuosi.md", "vuosi.xlsx"] {
        let path = kumppani.path(name);
        kumppani.run(["report", "summary", "--year", "2024", "--to", path.to_str().unwrap()]).ok();
        assert!(fs::metadata(path).unwrap().len() > 500);
    }
    kumppani.run(["report", "summary", "--to", "x.pdf"]).refused(2);
}

#[test]
fn whether_they_still_meet_is_asked_half_a_year_after_the_last_visit() {
    let kumppani = Kumppani::with_visits();
    let visit = kumppani.run(["visits", "--json"]).json()[0].clone();
    let asked = |kumppani: &Kumppani| {
        let due = kumppani.run(["due", "--json"]).json();
        due.as_array().unwrap().iter().filter(|one| one["what"] == "still_meeting").count()
    };
    let christmas = kumppani.run(["visits", "plan", &visit["id"].to_string(), "--date", "25.12.2024"]);
    assert!(christmas.code == 0 && christmas.stdout.contains("joulupäivä"), "{christmas:?}");
    kumppani.run(["visits", "plan", &visit["id"].to_string(), "--date", "12.4.2024"]).ok();
    assert_eq!(asked(&kumppani), 1);
    kumppani.run(["round", "add", "2025K", "--opens", "2025-02-16", "--closes", "2025-03-15"]).ok();
    assert_eq!(asked(&kumppani), 1, "also when another round is looked at");
    kumppani.run(["pairs", "meets", &visit["partnership"].to_string(), "yes"]).ok();
    assert_eq!(asked(&kumppani), 0);
    kumppani.run(["undo"]).ok();
    assert_eq!(asked(&kumppani), 1);
}
