//! What every page of the site has around its words. Read by screen readers, on a telephone and on paper.

use super::super::html::escaped;
use crate::i18n::{Lang, text};

/// Nothing is fetched but the style beside the page, and nothing runs, whatever a report says.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/// Dark on light and light on dark at 7:1 and more, lines of at most 70 characters, links that are seen by more than
/// their colour.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfdfb;--soft:#4a4a4a;--link:#0b3d91;--line:#c9c9c4}
@media(prefers-color-scheme:dark){:root{--ink:#f0f0ec;--paper:#1a1b1d;--soft:#c8c8c4;--link:#a9c8ff;--line:#4a4b4e}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:44rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
header{border-bottom:1px solid var(--line);padding:1rem 0;margin-bottom:1.5rem}
header p{margin:0;font-weight:700}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 0;padding:0}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3,h4,h5,h6{font-size:1.0625rem;margin:1.5rem 0 .25rem}
a{color:var(--link);text-decoration:underline;text-underline-offset:.15em}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.reports{list-style:none;padding:0}
.reports li{margin:0 0 1rem}
.about{color:var(--soft);font-size:.9375rem}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}
@media print{header nav,.skip{display:none}body{max-width:none}}
";

/// A page without what is around it.
pub(super) struct Page<'a> {
    /// The name of its file.
    pub name: &'a str,
    pub title: &'a str,
    /// Ready to stand in a page.
    pub main: &'a str,
}

impl Page<'_> {
    /// The same page in the other languages lies in the folders beside its own.
    pub(super) fn html(&self, lang: Lang) -> String {
        let say = |key: &str| escaped(&text(lang, key));
        let (site, title) = (say("site-title"), escaped(self.title));
        let here = |name: &str| if name == self.name { " aria-current=\"page\"" } else { "" };
        let page = |name: &str, key: &str| format!("<li><a href=\"{name}\"{}>{}</a></li>\n", here(name), say(key));
        let other = |other: &Lang| {
            let code = other.code();
            let name = escaped(&text(*other, &format!("answer-language-{code}")));
            format!("<li><a href=\"../{code}/{}\" lang=\"{code}\" hreflang=\"{code}\">{name}</a></li>\n", self.name)
        };
        let others: String = Lang::ALL.iter().filter(|other| **other != lang).map(other).collect();
        format!(
            "{}<a class=\"skip\" href=\"#content\">{}</a>\n<header>\n<p>{site}</p>\n<nav aria-label=\"{}\">\n\
             <ul>\n{}{}</ul>\n</nav>\n<nav aria-label=\"{}\">\n<ul>\n{others}</ul>\n</nav>\n</header>\n\
             <main id=\"content\">\n<h1>{title}</h1>\n{}</main>\n</body>\n</html>\n",
            head(lang, &format!("{title} – {site}"), "../style.css"),
            say("site-skip"),
            say("site-navigation"),
            page("index.html", "site-reports"),
            page("topics.html", "site-topics"),
            say("site-languages"),
            self.main,
        )
    }
}

/// The first page: which language one reads.
pub(super) fn gate() -> String {
    let item = |lang: Lang| {
        let code = lang.code();
        let words = escaped(&text(lang, "site-title"));
        format!("<li><a href=\"{code}/index.html\" lang=\"{code}\" hreflang=\"{code}\">{words}</a></li>\n")
    };
    let items: String = Lang::ALL.into_iter().map(item).collect();
    let title = escaped(&text(Lang::Fi, "site-title"));
    format!(
        "{}<main>\n<h1>{title}</h1>\n<ul>\n{items}</ul>\n</main>\n</body>\n</html>\n",
        head(Lang::Fi, &title, "style.css")
    )
}

/// Up to the beginning of the body; `title` is ready to stand in a page.
fn head(lang: Lang, title: &str, style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n",
        lang.code()
    )
}

/// `to` is the name of a file of ours.
pub(super) fn link(to: &str, words: &str) -> String {
    format!("<a href=\"{to}\">{}</a>", escaped(words))
}

/// `html` is ready to stand in a page.
pub(super) fn list_item(html: &str) -> String {
    format!("<li>{html}</li>\n")
}
