//! What lies around a registration: the map, who else registered near it, what speaks of the same library in
//! this round, and what became of it before.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::app::screens::queue;
use crate::app::{Command, Model, Screen};
use crate::domain::near::{self, Neighbour, Tie};
use crate::domain::{Detail, Metres, RecordKey, RegistrationLine};
use crate::i18n::{self, Phrase};
use crate::ui::layout::Place;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Map, Page};
use crate::ui::{atlas, names, signs};

/// As many neighbours as one looks at.
const NEIGHBOURS: usize = 5;
/// The word of a status beside its sign.
const STATUS: usize = 9;
/// `123 km`.
const DISTANCE: usize = 6;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, place: Place, model: &Model) {
    pen.rule(frame, place.heading, false, &pen.say(&Phrase::new("ui-map")));
    let around = Around::new(model);
    let body = place.body;
    // The map keeps its size from one record to the next: only the bright places change.
    let map_area = Rect { height: body.height / 5 * 3, ..body };
    around.map(pen, model).draw(pen, frame, map_area);
    let below = Rect { y: map_area.bottom(), height: body.height - map_area.height, ..body };
    let mut page = Page::new(pen, body.width);
    around.write(pen, model, &mut page);
    let more = pen.say(&Phrase::new("ui-more-around").with("key", names::key(Command::Map, Screen::Queue)));
    page.draw_beginning(frame, below, &more);
}

/// What is known of the surroundings of the selected registration.
pub(in crate::ui) struct Around<'a> {
    line: Option<&'a RegistrationLine>,
    detail: Option<&'a Detail>,
    neighbours: Vec<Neighbour<'a>>,
}

impl<'a> Around<'a> {
    pub(in crate::ui) fn new(model: &'a Model) -> Around<'a> {
        let line = queue::selected(model);
        let is_its = |detail: &&Detail| line.is_some_and(|line| detail.key == RecordKey::Registration(line.id));
        Around {
            line,
            detail: model.detail.as_ref().filter(is_its),
            neighbours: line.map(|line| near::nearest(&model.snapshot, line.id, NEIGHBOURS)).unwrap_or_default(),
        }
    }

    /// Number and name of the registration.
    pub(in crate::ui) fn title(&self) -> Option<String> {
        self.line.map(|line| format!("{} {}", line.id, line.name))
    }

    pub(in crate::ui) fn map(&self, pen: Pen, model: &Model) -> Map {
        atlas::registrations(pen.lang, &model.snapshot, self.line, self.detail, &self.neighbours)
    }

    pub(in crate::ui) fn write(&self, pen: Pen, model: &Model, page: &mut Page) {
        let Some(line) = self.line else { return };
        self.neighbours(pen, model, page);
        ties(pen, model, page, line);
        if let Some(detail) = self.detail {
            earlier(pen, page, detail);
        }
    }

    fn neighbours(&self, pen: Pen, model: &Model, page: &mut Page) {
        page.heading(&pen.say(&Phrase::new("ui-neighbours")));
        if self.line.is_some_and(|line| line.position.is_none()) {
            let key = names::key(Command::EditLibraries, Screen::Queue);
            page.indented(2, Meaning::Warning, &pen.say(&Phrase::new("ui-position-unknown").with("key", key)));
        } else if self.neighbours.is_empty() {
            page.indented(2, Meaning::Muted, &pen.say(&Phrase::new("ui-no-neighbours")));
        }
        for neighbour in &self.neighbours {
            let line = neighbour_line(pen, neighbour, page.width());
            page.line(line);
        }
        let missing = model.snapshot.registrations.without_position();
        if missing > 0 {
            page.indented(2, Meaning::Muted, &pen.say(&Phrase::new("ui-positions-missing").with("count", missing)));
        }
    }
}

/// Sign, distance, name; the word of the status where there is room for both.
fn neighbour_line(pen: Pen, neighbour: &Neighbour<'_>, width: usize) -> Vec<Span<'static>> {
    let (sign, meaning) = signs::status(neighbour.line.status);
    let km = i18n::kilometres(pen.lang, rounded(neighbour.straight).0);
    let word = pen.say(&Phrase::new(format!("ui-status-{}", neighbour.line.status.code())));
    let room = width.saturating_sub(2 + STATUS + 1 + DISTANCE + 1);
    vec![
        pen.cell(meaning, sign, 1),
        pen.gap(1),
        pen.cell(meaning, &word, STATUS),
        pen.gap(1),
        pen.right(Meaning::Muted, &km, DISTANCE),
        pen.gap(1),
        pen.cell(Meaning::Plain, &names::fitted(&neighbour.line.name, room), room),
    ]
}

/// From ten kilometres on, tenths would only look exact.
fn rounded(distance: Metres) -> Metres {
    if distance.0 < 10_000 { distance } else { Metres((distance.0 + 500) / 1000 * 1000) }
}

/// Who sent the same answer, or names a library of this one, with their numbers.
fn ties(pen: Pen, model: &Model, page: &mut Page, line: &RegistrationLine) {
    let ties = near::ties(&model.snapshot, line.id);
    if ties.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-ties")));
    for (other, tie) in ties {
        let (sign, meaning) = signs::status(other.status);
        let phrase = match tie {
            Tie::Duplicate => Phrase::new("ui-tie-duplicate"),
            Tie::Overlap => Phrase::new("ui-tie-overlap"),
        };
        let phrase = phrase.with("registration", other.id.to_string()).with("name", other.name.as_str());
        page.hanging(
            pen.cell(meaning, sign, 2),
            Meaning::Plain,
            &pen.say(&phrase.with("status", other.status.phrase())),
        );
    }
}

/// What became of the same libraries in earlier rounds and before this program.
pub(super) fn earlier(pen: Pen, page: &mut Page, detail: &Detail) {
    if detail.earlier.is_empty() && detail.past.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-earlier")));
    for earlier in &detail.earlier {
        let (sign, meaning) = signs::status(earlier.status);
        let decided = Phrase::new("ui-earlier-decided")
            .with("round", earlier.round.as_str())
            .with("registration", earlier.id.to_string())
            .with("status", earlier.status.phrase())
            .with("name", earlier.name.as_str());
        page.hanging(pen.cell(meaning, sign, 2), Meaning::Plain, &pen.say(&decided));
        if let Some(reason) = earlier.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
            page.indented(4, Meaning::Muted, reason);
        }
        if let Some(status) = earlier.pair {
            let pair = Phrase::new("ui-earlier-pair").with("partners", earlier.partners.join(" + "));
            page.indented(4, Meaning::Plain, &pen.say(&pair.with("status", status.phrase())));
        }
    }
    for past in &detail.past {
        let met = Phrase::new("ui-past-meeting").with("period", past.period.as_str());
        let met = pen.say(&met.with("partners", past.partners.join(" + ")));
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &met);
    }
}
