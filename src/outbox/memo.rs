//! The check memo as a text and as a page to print.

use super::html::escaped;
use crate::domain::claim::{Memo, MemoLine, Severity};
use crate::domain::{Cents, clean_line};
use crate::i18n::{Lang, Phrase, date, kilometres, money, say, text};

/// Nothing is fetched and nothing runs, whatever an invoice says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "@page{size:A4;margin:16mm}\
body{font:10pt/1.35 sans-serif;color:#000;max-width:178mm;margin:0 auto}\
h1{font-size:14pt;margin:0 0 3mm}dl{display:grid;grid-template-columns:max-content auto;gap:.5mm 4mm;margin:0 0 4mm}\
dt{font-weight:bold}dd{margin:0}table{border-collapse:collapse;width:100%}\
th{text-align:left;border-bottom:1px solid #000}td,th{padding:.7mm 2mm .7mm 0;vertical-align:top}\
td{border-bottom:1px solid #bbb}.n{text-align:right;white-space:nowrap}.f td{border:0;font-size:9pt}\
tfoot td{font-weight:bold;border-top:1px solid #000}footer{margin-top:6mm;font-size:8.5pt}tr{break-inside:avoid}";

const HEADS: [&str; 7] = [
    "cli-column-line",
    "field-travel_date",
    "field-kind",
    "cli-column-distance",
    "field-claimed",
    "cli-column-computed",
    "field-sanctioned",
];

/// The columns before the sums.
const BEFORE_SUMS: usize = 4;

/// A memo in the words of a language, not yet made harmless for what it is shown in.
pub(super) struct Laid {
    pub title: String,
    /// Of the invoice and the visit, each with its name.
    pub facts: Vec<(String, String)>,
    pub heads: [String; 7],
    pub rows: Vec<LaidRow>,
    /// The name of the sums, which stand in the last columns.
    pub sum: String,
    pub sums: [String; 3],
    /// What was found on the claim as a whole.
    pub whole: Vec<String>,
    pub decision: Vec<String>,
    pub foot: String,
}

/// A line of the invoice, and what is said beneath it.
pub(super) struct LaidRow {
    pub cells: [String; 7],
    pub said: Vec<String>,
}

pub(super) fn laid_out(lang: Lang, memo: &Memo) -> Laid {
    let facts = memo.facts.iter().map(|(name, words)| (say(lang, name), say(lang, words)));
    let sanctioned =
        |key: &'static str| if key == "field-sanctioned" && !memo.approved { "field-proposed" } else { key };
    Laid {
        title: say(lang, &memo.title()),
        facts: facts.filter(|(_, words)| !words.trim().is_empty()).collect(),
        heads: HEADS.map(|key| text(lang, sanctioned(key))),
        rows: memo.lines.iter().map(|line| laid_row(lang, line)).collect(),
        sum: text(lang, "ui-sum"),
        sums: [money(lang, memo.claimed.0), String::new(), or_dash(lang, memo.sanctioned)],
        whole: memo.findings.iter().map(|finding| found(lang, finding)).collect(),
        decision: memo.decision.iter().map(|phrase| say(lang, phrase)).collect(),
        foot: say(lang, &memo.foot()),
    }
}

fn laid_row(lang: Lang, line: &MemoLine) -> LaidRow {
    let cells = [
        line.id.to_string(),
        date(line.travelled),
        kind(lang, line),
        way(lang, line),
        money(lang, line.claimed.0),
        or_dash(lang, line.computed),
        or_dash(lang, line.sanctioned),
    ];
    LaidRow { cells, said: beneath(lang, line) }
}

/// The page in a language.
pub fn memo_html(lang: Lang, memo: &Memo) -> String {
    let laid = laid_out(lang, memo);
    let title = escaped(&laid.title);
    let facts = laid.facts.iter();
    let facts: String =
        facts.map(|(name, words)| format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(words))).collect();
    let heads: String = in_columns("th", &laid.heads);
    let rows: String = laid.rows.iter().map(row).collect();
    let sums: String = laid.sums.iter().map(|sum| format!("<td class=\"n\">{}</td>", escaped(sum))).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<dl>\n{facts}</dl>\n\
         <table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n\
         <tfoot><tr><td colspan=\"{BEFORE_SUMS}\">{}</td>{sums}</tr></tfoot>\n</table>\n{}{}\
         <footer>{}</footer>\n</body>\n</html>\n",
        lang.code(),
        escaped(&laid.sum),
        paragraphs(&laid.whole),
        paragraphs(&laid.decision),
        escaped(&laid.foot),
    )
}

fn in_columns(tag: &str, cells: &[String]) -> String {
    let class = |index: usize| if index >= BEFORE_SUMS - 1 { " class=\"n\"" } else { "" };
    let cells = cells.iter().enumerate();
    cells.map(|(index, cell)| format!("<{tag}{}>{}</{tag}>", class(index), escaped(cell))).collect()
}

fn row(row: &LaidRow) -> String {
    let said = row.said.iter();
    let said: String = said
        .map(|words| format!("<tr class=\"f\"><td></td><td colspan=\"6\">{}</td></tr>\n", escaped(words)))
        .collect();
    format!("<tr>{}</tr>\n{said}", in_columns("td", &row.cells))
}

fn paragraphs(words: &[String]) -> String {
    words.iter().map(|words| format!("<p>{}</p>\n", escaped(words))).collect()
}

/// The same as lines of text, to paste where no file can be attached.
pub fn memo_text(lang: Lang, memo: &Memo) -> String {
    let laid = laid_out(lang, memo);
    let mut lines = vec![laid.title, String::new()];
    lines.extend(laid.facts.iter().map(|(name, words)| format!("{name}: {words}")));
    for (line, row) in memo.lines.iter().zip(laid.rows) {
        let [number, travelled, kind, way, ..] = &row.cells;
        let facts: Vec<&str> = [kind.as_str(), way.as_str()].into_iter().filter(|fact| !fact.is_empty()).collect();
        lines.push(String::new());
        lines.push(format!("{number}. {travelled} {}", facts.join(", ")));
        lines.push(format!("   {}", sums(lang, memo.approved, line)));
        lines.extend(row.said.iter().map(|words| format!("   {words}")));
    }
    lines.push(String::new());
    let total = Phrase::new(if memo.approved { "memo-total" } else { "memo-total-proposed" })
        .with("claimed", money(lang, memo.claimed.0));
    lines.push(say(lang, &total.with("sanctioned", or_dash(lang, memo.sanctioned))));
    lines.extend(laid.whole);
    lines.push(String::new());
    lines.extend(laid.decision);
    lines.push(laid.foot);
    let cleaned: Vec<String> = lines.iter().map(|line| indented(line)).collect();
    format!("{}\n", cleaned.join("\n"))
}

/// Harmless, and as far from the edge as it was.
fn indented(line: &str) -> String {
    // Of spaces alone: other blanks are what somebody wrote.
    let edge = line.len() - line.trim_start_matches(' ').len();
    format!("{}{}", &line[..edge], clean_line(line))
}

fn sums(lang: Lang, approved: bool, line: &MemoLine) -> String {
    let phrase = Phrase::new(if approved { "memo-sums" } else { "memo-sums-proposed" });
    let phrase = phrase.with("claimed", money(lang, line.claimed.0));
    say(lang, &phrase.with("computed", or_dash(lang, line.computed)).with("sanctioned", or_dash(lang, line.sanctioned)))
}

/// What the municipality said of a line, what was found on it, and why it was decided so.
fn beneath(lang: Lang, line: &MemoLine) -> Vec<String> {
    let note = Some(clean_line(&line.note)).filter(|note| !note.is_empty());
    let reason = line.reason.as_deref().map(|reason| say(lang, &Phrase::new("memo-reason").with("reason", reason)));
    let journey = line.journey.iter().map(|words| say(lang, words)).collect::<Vec<_>>().join(" · ");
    let journey = Some(journey).filter(|words| !words.is_empty());
    journey
        .into_iter()
        .chain(note)
        .chain(line.findings.iter().map(|finding| found(lang, finding)))
        .chain(reason)
        .collect()
}

/// Its weight as a word, since a memo is printed and read aloud.
fn found(lang: Lang, (severity, phrase): &(Severity, Phrase)) -> String {
    let weight = match severity {
        Severity::Note => "memo-note",
        Severity::Warning => "memo-warning",
        Severity::Error => "memo-error",
    };
    format!("{}: {}", text(lang, weight), say(lang, phrase))
}

fn kind(lang: Lang, line: &MemoLine) -> String {
    say(lang, &line.kind.phrase())
}

fn way(lang: Lang, line: &MemoLine) -> String {
    let Some(distance) = line.distance else { return String::new() };
    let way = kilometres(lang, distance.0);
    if line.passengers == 0 { way } else { format!("{way} +{}", line.passengers) }
}

/// A sum that the rules cannot say is a dash, never a zero.
fn or_dash(lang: Lang, sum: Option<Cents>) -> String {
    sum.map_or_else(|| "–".to_owned(), |sum| money(lang, sum.0))
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::claim::ClaimStatus;
    use crate::domain::{ClaimId, Journey, LineId, LineKind, Metres, clean};

    pub(in crate::outbox) fn memo(words: &str) -> Memo {
        let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
        Memo {
            claim: ClaimId(7),
            state: ClaimStatus::Approved.phrase(),
            day,
            facts: vec![(Phrase::new("memo-invoice"), Phrase::verbatim(words))],
            lines: vec![MemoLine {
                id: LineId(3),
                kind: LineKind::Car,
                travelled: day,
                distance: Some(Metres(76_000)),
                passengers: 2,
                claimed: Cents(4940),
                computed: None,
                sanctioned: Some(Cents(4636)),
                journey: Journey { from: words.to_owned(), travellers: words.to_owned(), ..Journey::default() }.told(),
                note: words.to_owned(),
                findings: vec![(
                    Severity::Error,
                    Phrase::new("finding-budget-exceeded").with("sum", words).with("left", words),
                )],
                reason: Some(words.to_owned()),
            }],
            approved: true,
            claimed: Cents(4940),
            sanctioned: Some(Cents(4636)),
            findings: vec![(Severity::Warning, Phrase::verbatim(words))],
            decision: vec![Phrase::new("memo-reason").with("reason", words)],
        }
    }

    #[test]
    fn blanks_that_act_are_no_edge() {
        let told = memo_text(Lang::Fi, &memo("\u{b}\u{c}\u{2028}\u{2029}a"));
        assert_eq!(clean(&told), told);
    }

    #[test]
    fn what_cannot_be_computed_is_a_dash_and_every_sum_is_told() {
        let told = memo_text(Lang::Fi, &memo("ok"));
        for words in ["49,40", "46,36", "–", "76 km +2", "oma auto"] {
            assert!(told.contains(words), "{words}: {told}");
        }
    }

    proptest! {
        #[test]
        fn whatever_an_invoice_says_the_memo_only_says_it(
            words in prop_oneof![any::<String>(), "(</td>|<script>|&lt;|\"|'|\u{202e}|\u{1b}\\[2J|\n| |a){0,6}"],
            lang in proptest::sample::select(Lang::ALL.to_vec()),
        ) {
            let tags = |page: &str| page.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().map(str::to_owned)).collect::<Vec<_>>();
            let page = memo_html(lang, &memo(&words));
            prop_assert_eq!(clean(&page), page.clone());
            prop_assert!(!page.contains('⟦'), "{}", page);
            if !clean_line(&words).is_empty() {
                prop_assert_eq!(tags(&page), tags(&memo_html(lang, &memo("a"))));
            }
            let told = memo_text(lang, &memo(&words));
            prop_assert_eq!(clean(&told), told);
        }
    }
}
