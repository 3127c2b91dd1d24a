//! The handout as a page to print: one file that needs no other, on A4.

use super::html::{escaped, told};
use crate::domain::handout::{Alone, Handout, Joined};
use crate::i18n::{Lang, points, text};

/// Nothing is fetched and nothing runs, whatever a name says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "@page{size:A4;margin:14mm}\
body{font:10pt/1.3 sans-serif;color:#000;max-width:182mm;margin:0 auto}\
h1{font-size:15pt;margin:0 0 2mm}h2{font-size:11pt;margin:4mm 0 1mm}\
p{margin:0}table{border-collapse:collapse;width:100%;margin-top:3mm}\
th{text-align:left;border-bottom:1px solid #000}\
td,th{padding:.7mm 2mm .7mm 0;vertical-align:top}td{border-bottom:1px solid #bbb}\
.n{text-align:right;white-space:nowrap}.w{font-size:8.5pt}tr{break-inside:avoid}thead{display:table-header-group}";

/// The page in a language.
pub fn handout_html(lang: Lang, handout: &Handout) -> String {
    let words = |key: &str| escaped(&text(lang, key));
    let title = told(lang, &handout.title());
    let summary: String = handout.summary().iter().map(|line| format!("<p>{}</p>\n", told(lang, line))).collect();
    let head: String = [
        ("n", "handout-number"),
        ("", "handout-libraries"),
        ("n", "handout-points"),
        ("n", "handout-way"),
        ("", "handout-status"),
    ]
    .map(|(class, key)| format!("<th class=\"{class}\">{}</th>", words(key)))
    .concat();
    let rows: String = handout.groups.iter().enumerate().map(|(index, joined)| row(lang, index + 1, joined)).collect();
    let alone: String = handout.left_over.iter().map(|left| left_over(lang, left)).collect();
    let alone = match alone.as_str() {
        "" => alone,
        some => format!("<h2>{}</h2>\n<ul>\n{some}</ul>\n", words("handout-alone")),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{summary}\
         <table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n{alone}</body>\n</html>\n",
        lang.code(),
    )
}

fn row(lang: Lang, number: usize, joined: &Joined) -> String {
    let why: Vec<String> = joined.briefly().map(|reason| told(lang, reason)).collect();
    format!(
        "<tr><td class=\"n\">{number}</td><td>{}<br><span class=\"w\">{}</span></td>\
         <td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n",
        escaped(&joined.names(lang)),
        why.join("<br>"),
        escaped(&points(lang, joined.score.total)),
        escaped(&joined.way(lang)),
        told(lang, &joined.status.phrase()),
    )
}

fn left_over(lang: Lang, left: &Alone) -> String {
    let why: Vec<String> = left.why.iter().map(|reason| told(lang, reason)).collect();
    format!("<li>{}: {}</li>\n", escaped(&left.place.named(lang)), why.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clean;
    use crate::domain::handout::samples::handout;

    /// The names of all tags, in order.
    fn tags(page: &str) -> Vec<&str> {
        page.split('<').skip(1).filter_map(|tag| tag.split([' ', '>']).next()).collect()
    }

    proptest! {
        #[test]
        fn whatever_a_library_is_called_the_page_has_the_same_tags_and_nothing_that_acts(
            name in prop_oneof![
                any::<String>(),
                "(</td>|<script>|<img src=x onerror=alert\\(1\\)>|&lt;|\"|'|-->|\u{202e}|\u{1b}\\[2J| |a){0,6}",
            ],
            lang in proptest::sample::select(Lang::ALL.to_vec()),
        ) {
            let page = handout_html(lang, &handout(&name, "maija@aura.fi"));
            let plain = handout_html(lang, &handout("Aura", "maija@aura.fi"));
            prop_assert_eq!(tags(&page), tags(&plain));
            prop_assert_eq!(clean(&page), page.clone());
            prop_assert!(!page.contains("maija") && !page.contains('⟦'), "{}", page);
        }
    }
}
