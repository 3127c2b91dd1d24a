//! The words of a report as HTML: paragraphs, or what CommonMark makes of them. Tags of the writer's own are read
//! as words, pictures are told by what they show, and a link leads to the web or nowhere.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html::push_html};

use super::super::html::escaped;
use crate::domain::report::Markup;
use crate::domain::{clean, clean_line};

pub(super) fn words_html(markup: Markup, text: &str) -> String {
    match markup {
        Markup::Plain => paragraphs(text),
        Markup::Markdown => markdown(text),
    }
}

/// An empty line begins a paragraph; a line stays a line.
fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for paragraph in lines.split(|line| line.is_empty()).filter(|paragraph| !paragraph.is_empty()) {
        let lines: Vec<String> = paragraph.iter().map(|line| escaped(line)).collect();
        html.push_str(&format!("<p>{}</p>\n", lines.join("<br>\n")));
    }
    html
}

fn markdown(text: &str) -> String {
    let mut html = String::new();
    push_html(&mut html, Parser::new(text).filter_map(tamed));
    html
}

fn tamed(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        // What an entity stood for has not come past the door.
        Event::Html(words) | Event::InlineHtml(words) | Event::Text(words) => Event::Text(clean(&words).into()),
        // Nothing here colours code, so what language it is in is nobody's to know.
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::Code(words) => Event::Code(clean(&words).into()),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        // The page has its one heading of the first level already.
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            Event::Start(Tag::Link { link_type, dest_url: to_the_web(dest_url), title: "".into(), id: "".into() })
        }
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        other => other,
    })
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

fn to_the_web(address: CowStr<'_>) -> CowStr<'_> {
    let address = clean_line(&address);
    let lower = address.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") { address.into() } else { "#content".into() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_report_says_is_read_and_never_run() {
        let html = markdown(
            "# Otsikko\n\n<script>alert(1)</script>\n\n*vino* <b onclick=x>b</b> ![kuva](https://x/y.png) \
             [tänne](javascript:alert(1)) [verkkoon](https://kirjasto.fi/a?b=1&c=2)",
        );
        assert_eq!(
            html,
            "<h2>Otsikko</h2>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n\
             <p><em>vino</em> &lt;b onclick=x&gt;b&lt;/b&gt; kuva <a href=\"#content\">tänne</a> \
             <a href=\"https://kirjasto.fi/a?b=1&amp;c=2\">verkkoon</a></p>\n"
        );
        assert_eq!(paragraphs("a\n<b>\n\n\n c & d \n"), "<p>a<br>\n&lt;b&gt;</p>\n<p>c &amp; d</p>\n");
    }

    /// The names of all tags.
    fn tags(html: &str) -> Vec<&str> {
        html.split('<')
            .skip(1)
            .map(|tag| tag.split([' ', '>', '/', '\n']).find(|name| !name.is_empty()).unwrap_or(""))
            .collect()
    }

    proptest! {
        #[test]
        fn whatever_a_report_says_only_harmless_tags_come_of_it(
            text in prop_oneof![
                any::<String>(),
                "(&#x202e;|&#x200b;|&#27;|<script>|<img src=x onerror=a>|</div>|\\[a\\]\\(javascript:x\\)|!\\[\\]\\(//x\\)|# |\\* |> |`|~~~|\n|&lt;|<!--|-->|\\[a\\]: data:x|a|_|\\*\\*){0,12}",
            ],
        ) {
            const HARMLESS: [&str; 20] = [
                "p", "br", "h2", "h3", "h4", "h5", "h6", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code",
                "hr", "a", "div", "table", "del",
            ];
            for markup in Markup::ALL {
                let html = words_html(markup, &crate::domain::clean(&text));
                prop_assert_eq!(clean(&html), html.clone());
                for tag in tags(&html) {
                    prop_assert!(HARMLESS.contains(&tag), "{tag}: {html}");
                }
                for link in html.split("href=\"").skip(1) {
                    prop_assert!(link.starts_with("#content\"") || link.starts_with("http"), "{html}");
                }
                prop_assert!(!html.contains("src=") || !html.contains("<img"), "{html}");
            }
        }
    }
}
