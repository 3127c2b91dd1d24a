//! The check memo of a claim, by the command line.

use crate::driver::Kumppani;

#[test]
fn a_memo_tells_every_sum_with_its_reason_and_never_takes_the_place_of_a_file() {
    let kumppani = Kumppani::with_visits().acting("aino");
    let id = kumppani.run(["visits", "--json"]).json()[0]["id"].to_string();
    let car = "kind=car date=2023-12-20 km=76 passengers=2 amount=49,40";
    let lunch = "kind=lunch date=2023-12-20 amount=36 note=\"<b>lounas</b>\"";
    let add =
        ["claims", "add", &id, "--invoice", "70012", "--business-id", "0204819-8", "--line", car, "--line", lunch];
    kumppani.run(add).ok();
    let told = kumppani.run(["claims", "memo", "1"]).ok().stdout;
    for words in ["70012", "49,40", "46,36", "0,00", "AKE ei maksa", "ei ole vielä päätetty", "aino"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(told.contains("ehdotus 46,36") && !told.contains("hyväksytty"), "nobody has approved it: {told}");
    kumppani.run(["settings", "set", "part_payment", "1"]).ok();
    kumppani.as_person("bertta", ["claims", "approve", "1"]).ok();
    let told = kumppani.run(["claims", "memo", "1"]).ok().stdout;
    assert!(told.contains("Hyväksyi bertta"), "{told}");
    let path = kumppani.path("muistio.html");
    kumppani.run(["claims", "memo", "1", "--to", path.to_str().unwrap()]).ok();
    let html = std::fs::read_to_string(&path).unwrap();
    assert!(html.contains("&lt;b&gt;lounas") && !html.contains("<b>"), "{html}");
    kumppani.run(["claims", "memo", "1", "--to", path.to_str().unwrap()]).refused(1);
    kumppani.run(["claims", "memo", "1", "--to", "x.docx"]).refused(2);
    kumppani.run(["claims", "memo", "99"]).refused(1);
}
