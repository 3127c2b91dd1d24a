//! The reports that may be published, as a small site: pages that need no script and nothing from elsewhere, in
//! three languages, to be laid on any server.

mod folder;
mod page;
mod words;

use std::fmt::Write;

use page::{Page, link, list_item};
use words::words_html;

use super::html::{escaped, told};
use crate::domain::report::{Shelf, Shelved};
use crate::domain::topic::topic_phrase;
use crate::i18n::{Lang, Phrase, date, text};

pub use folder::{SiteError, write_site};

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Below the site's folder: `fi/report-3.html`. Made of numbers and our own words alone.
    pub path: String,
    pub text: String,
}

/// All files of the site.
pub fn site(shelf: &Shelf) -> Vec<SiteFile> {
    let mut files = vec![
        SiteFile { path: "style.css".to_owned(), text: page::STYLE.to_owned() },
        SiteFile { path: "index.html".to_owned(), text: page::gate() },
    ];
    for lang in Lang::ALL {
        let mut add = |page: Page<'_>| {
            files.push(SiteFile { path: format!("{}/{}", lang.code(), page.name), text: page.html(lang) });
        };
        add(Page { name: "index.html", title: &text(lang, "site-reports"), main: &reports(lang, shelf) });
        add(Page { name: "topics.html", title: &text(lang, "site-topics"), main: &topics(lang, shelf) });
        for report in &shelf.reports {
            let title = report.libraries.join(" – ");
            add(Page { name: &file_of(report), title: &title, main: &report_html(lang, report) });
        }
    }
    files
}

fn file_of(report: &Shelved) -> String {
    format!("report-{}.html", report.id)
}

fn reports(lang: Lang, shelf: &Shelf) -> String {
    let about = format!("<p>{}</p>\n", escaped(&text(lang, "site-about")));
    if shelf.reports.is_empty() {
        return format!("{about}<p>{}</p>\n", escaped(&text(lang, "site-none")));
    }
    let items: String = shelf.reports.iter().map(|report| listed(lang, report)).collect();
    format!("{about}<ul class=\"reports\">\n{items}</ul>\n")
}

fn listed(lang: Lang, report: &Shelved) -> String {
    let title = link(&file_of(report), &report.libraries.join(" – "));
    list_item(&format!("{title}<br><span class=\"about\">{}</span>", about(lang, report)))
}

/// When it was, and what it is about, in one line.
fn about(lang: Lang, report: &Shelved) -> String {
    let mut parts = vec![when(lang, report)];
    if !report.topics.is_empty() {
        let names: Vec<Phrase> = report.topics.iter().map(topic_phrase).collect();
        parts.push(told(lang, &Phrase::new("site-about-topics").with("topics", names)));
    }
    parts.join(" · ")
}

fn when(lang: Lang, report: &Shelved) -> String {
    if report.days.is_empty() {
        return told(lang, &Phrase::new("site-received").with("day", report.received));
    }
    let days: Vec<String> = report.days.iter().map(|day| date(*day)).collect();
    told(lang, &Phrase::new("site-visited").with("days", days.join(", ")))
}

fn topics(lang: Lang, shelf: &Shelf) -> String {
    let mut html = String::new();
    for (topic, reports) in shelf.by_topic() {
        let items: String = reports.into_iter().map(|report| listed(lang, report)).collect();
        // A String never fails to be written to.
        let _ = writeln!(html, "<h2>{}</h2>\n<ul class=\"reports\">\n{items}</ul>", told(lang, &topic_phrase(topic)));
    }
    if html.is_empty() { format!("<p>{}</p>\n", escaped(&text(lang, "site-none"))) } else { html }
}

fn report_html(lang: Lang, report: &Shelved) -> String {
    let mut html = format!("<p class=\"about\">{}</p>\n", about(lang, report));
    if report.language != lang {
        let name = Phrase::new(format!("site-language-{}", report.language.code()));
        let phrase = Phrase::new("site-other-language").with("language", name);
        html.push_str(&format!("<p class=\"about\">{}</p>\n", told(lang, &phrase)));
    }
    if report.withheld {
        html.push_str(&format!("<p class=\"about\">{}</p>\n", escaped(&text(lang, "site-withheld"))));
    }
    let words = words_html(report.markup, &report.text);
    html.push_str(&format!("<div class=\"words\" lang=\"{}\">\n{words}</div>\n", report.language.code()));
    html
}
