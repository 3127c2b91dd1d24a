//! The check memo of a claim.

use ratatui::Frame;

use crate::app::Model;
use crate::app::overlay::{MemoView, memo};
use crate::domain::Cents;
use crate::domain::claim::{MemoLine, Severity};
use crate::i18n::{Arg, Phrase, date};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::signs;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &MemoView) {
    let Some(memo) = memo(model, view) else { return };
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    for (name, words) in &memo.facts {
        page.fact(&pen.say(name), Meaning::Plain, &pen.say(words));
    }
    for line in &memo.lines {
        page.gap();
        draw_line(pen, &mut page, memo.approved, line);
    }
    page.gap();
    let total = Phrase::new(if memo.approved { "memo-total" } else { "memo-total-proposed" })
        .with("claimed", sum(pen, Some(memo.claimed)));
    page.paragraph(Meaning::Heading, &pen.say(&total.with("sanctioned", sum(pen, memo.sanctioned))));
    findings(pen, &mut page, &memo.findings);
    page.gap();
    for phrase in &memo.decision {
        page.paragraph(Meaning::Plain, &pen.say(phrase));
    }
    let area = popup(pen, frame, &pen.say(&memo.title()), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn draw_line(pen: Pen, page: &mut Page, approved: bool, line: &MemoLine) {
    let mut facts = vec![date(line.travelled), pen.say(&line.kind.phrase())];
    if let Some(distance) = line.distance {
        let way = pen.say(&Phrase::new("ui-distance").with("distance", Arg::Distance(distance.0)));
        facts.push(if line.passengers == 0 { way } else { format!("{way} +{}", line.passengers) });
    }
    page.paragraph(Meaning::Heading, &format!("{}. {}", line.id, facts.join(" · ")));
    let sums = Phrase::new(if approved { "memo-sums" } else { "memo-sums-proposed" });
    let sums = sums.with("claimed", sum(pen, Some(line.claimed)));
    let sums = sums.with("computed", sum(pen, line.computed)).with("sanctioned", sum(pen, line.sanctioned));
    page.indented(3, Meaning::Plain, &pen.say(&sums));
    if !line.journey.is_empty() {
        page.indented(3, Meaning::Muted, &names::side_by_side(pen, &line.journey));
    }
    page.indented(3, Meaning::Muted, &line.note);
    findings(pen, page, &line.findings);
    if let Some(reason) = &line.reason {
        page.indented(3, Meaning::Plain, &pen.say(&Phrase::new("memo-reason").with("reason", reason.as_str())));
    }
}

fn findings(pen: Pen, page: &mut Page, findings: &[(Severity, Phrase)]) {
    for (severity, phrase) in findings {
        let (sign, meaning) = signs::severity(*severity);
        page.hanging(pen.cell(meaning, &format!("   {sign}"), 5), meaning, &pen.say(phrase));
    }
}

fn sum(pen: Pen, sum: Option<Cents>) -> String {
    sum.map_or_else(|| "–".to_owned(), |sum| pen.say(&Phrase::new("ui-money").with("sum", Arg::Money(sum.0))))
}
