//! A summary as a document to go on writing in, and as a workbook.

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::workbook::{Cell, fill, workbook};
use crate::domain::clean_line;
use crate::domain::summary::{Figure, Summary};
use crate::domain::topic::topic_phrase;
use crate::i18n::{Lang, Phrase, say, text};

/// What has a meaning in Markdown where it stands in the words of a line.
const MARKS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '!', '&'];

/// As Markdown: sentences, a table of the figures, lists of the rest.
pub fn summary_markdown(lang: Lang, title: &Phrase, summary: &Summary) -> String {
    let told = |phrase: &Phrase| plain(&say(lang, phrase));
    let mut page = format!("# {}\n\n", told(title));
    let sentences: Vec<String> = summary.sentences().iter().map(told).collect();
    page.push_str(&format!("{}\n\n", sentences.join(" ")));
    page.push_str(&format!("## {}\n\n", plain(&text(lang, "summary-figures"))));
    let heads = ["summary-figure", "summary-value"].map(|key| plain(&text(lang, key)));
    page.push_str(&format!("| {} | {} |\n|---|---:|\n", heads[0], heads[1]));
    for (name, figure) in summary.figures() {
        page.push_str(&format!("| {} | {} |\n", told(&name), told(&figure.phrase())));
    }
    for bars in summary.bars() {
        page.push_str(&format!("\n## {}\n\n", told(&bars.heading)));
        for (label, count) in bars.bars {
            page.push_str(&format!("- {}: {count}\n", told(&label)));
        }
    }
    let towns = summary.municipality_names(lang);
    if !towns.is_empty() {
        page.push_str(&format!("\n## {}\n\n{}\n", plain(&text(lang, "summary-towns")), plain(&towns.join(", "))));
    }
    page
}

/// A sheet with the figures, one with the topics, one with the municipalities, one with the sentences.
///
/// # Errors
/// Where the workbook cannot be put together.
pub fn summary_xlsx(lang: Lang, title: &Phrase, summary: &Summary, day: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let heads = |keys: &[&str]| keys.iter().map(|key| text(lang, key)).collect::<Vec<_>>();
    let mut workbook = workbook(day)?;
    let figures = summary.figures().into_iter().map(|(name, figure)| {
        let (value, unit) = match figure {
            Figure::Count(count) => (Cell::count(count), Cell::Nothing),
            Figure::Distance(way) => (Cell::Distance(way), Cell::words(&text(lang, "summary-unit-km"))),
            Figure::Money(sum) => (Cell::Money(sum), Cell::words(&text(lang, "summary-unit-eur"))),
        };
        vec![Cell::words(&say(lang, &name)), value, unit]
    });
    let columns = heads(&["summary-figure", "summary-value", "summary-unit"]);
    fill(workbook.add_worksheet(), &text(lang, "summary-figures"), &columns, figures)?;
    let topics = summary.topics_in_order().map(|(topic, named)| {
        let name = Cell::words(&say(lang, &topic_phrase(topic)));
        vec![name, Cell::count(named.registrations), Cell::count(named.partnerships)]
    });
    let columns = heads(&["site-topics", "summary-figure-registrations", "summary-figure-pairs"]);
    fill(workbook.add_worksheet(), &text(lang, "site-topics"), &columns, topics)?;
    let towns = summary.municipality_names(lang).into_iter().map(|name| vec![Cell::words(&name)]);
    let name = text(lang, "export-municipality");
    fill(workbook.add_worksheet(), &name, &heads(&["summary-towns"]), towns)?;
    let sentences = summary.sentences().into_iter().map(|sentence| vec![Cell::words(&say(lang, &sentence))]);
    let heading = [clean_line(&say(lang, title))];
    fill(workbook.add_worksheet(), &text(lang, "export-sheet-whole"), &heading, sentences)?;
    workbook.save_to_buffer()
}

/// On one line, and nothing in it is a mark.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for c in clean_line(words).chars() {
        if MARKS.contains(&c) {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}
