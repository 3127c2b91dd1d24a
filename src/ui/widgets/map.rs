//! A map of the region: the shore, lines between places, places with their signs, and names where there
//! is room. North is up; a degree of longitude is half as wide as one of latitude is high.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::raster::{ACROSS, DOWN, Dot, Raster, whole};
use crate::domain::Position;
use crate::domain::place::coast;
use crate::ui::pen::Pen;
use crate::ui::signs::Sign;
use crate::ui::text;
use crate::ui::theme::Meaning;

/// Kilometres of a degree at 60.5° N.
const KM_OF_LATITUDE: f64 = 111.0;
const KM_OF_LONGITUDE: f64 = 55.0;

/// Varsinais-Suomi and Satakunta: from Utö to Karvia, from Houtskari to Somero.
const REGION: Bounds = Bounds { south: 59.7, north: 62.2, west: 21.1, east: 23.8 };

/// What is shown of points that all lie outside the region: a good day trip around them.
const MARGIN: f64 = 0.2;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Bounds {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

/// A line between two places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way {
    pub from: Position,
    pub to: Position,
    pub meaning: Meaning,
}

/// A place with its sign, one cell wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub at: Position,
    pub sign: Sign,
}

/// A name that belongs beside a place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Name {
    pub at: Position,
    pub words: String,
    pub meaning: Meaning,
}

/// What a map shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Map {
    /// The later covers the earlier.
    pub ways: Vec<Way>,
    /// The later covers the earlier.
    pub spots: Vec<Spot>,
    /// The earlier has the choice of room; one that finds none is left out.
    pub names: Vec<Name>,
    /// How often the scale is doubled, around `centre`; at 0 the whole region is shown.
    pub zoom: u8,
    pub centre: Option<Position>,
}

impl Map {
    /// Draws into the area and nowhere else, however small it is.
    pub(crate) fn draw(&self, pen: Pen, frame: &mut Frame<'_>, area: Rect) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        let window = self.window(area);
        let mut raster = Raster::new(area.width, area.height);
        for (from, to) in coast().iter().flat_map(|piece| piece.iter().zip(&piece[1..])) {
            raster.line(window.dot(*from), window.dot(*to), Meaning::Frame);
        }
        for way in &self.ways {
            raster.line(window.dot(way.from), window.dot(way.to), way.meaning);
        }
        let buffer = frame.buffer_mut();
        for (column, row, letter, meaning) in raster.letters() {
            buffer[(area.x + column, area.y + row)].set_char(letter).set_style(pen.style(meaning));
        }
        let mut taken = Taken::new(area);
        for spot in &self.spots {
            let Some((column, row)) = window.cell(spot.at) else { continue };
            let (sign, meaning) = spot.sign;
            buffer[(area.x + column, area.y + row)].reset();
            buffer.set_stringn(area.x + column, area.y + row, sign, 1, pen.style(meaning));
            taken.take(column, row, 1);
        }
        for name in &self.names {
            let words = text::line(&name.words);
            let cells = u16::try_from(text::width(&words)).unwrap_or(u16::MAX);
            let place = window.cell(name.at).and_then(|cell| taken.room_beside(cell, cells));
            if let Some((column, row)) = place {
                let (x, y) = (area.x + column, area.y + row);
                (x..x + cells).for_each(|x| buffer[(x, y)].reset());
                buffer.set_stringn(x, y, &words, usize::from(cells), pen.style(name.meaning));
                taken.take(column, row, cells);
            }
        }
    }

    fn window(&self, area: Rect) -> Window {
        let bounds = self.bounds();
        let (wide, high) = dots(area);
        let km_wide = (bounds.east - bounds.west) * KM_OF_LONGITUDE;
        let km_high = (bounds.north - bounds.south) * KM_OF_LATITUDE;
        let whole = (wide / km_wide).min(high / km_high);
        let middle = ((bounds.west + bounds.east) / 2.0, (bounds.south + bounds.north) / 2.0);
        let zoomed = self.centre.filter(|_| self.zoom > 0).map(degrees);
        Window {
            centre: zoomed.unwrap_or(middle),
            dots_of_km: whole * f64::from(2_u32.saturating_pow(u32::from(self.zoom))),
            area,
        }
    }

    /// The region, unless every spot lies outside it: then the program serves another one.
    fn bounds(&self) -> Bounds {
        let mut points = self.spots.iter().map(|spot| degrees(spot.at)).peekable();
        let inside =
            |(x, y): (f64, f64)| (REGION.west..=REGION.east).contains(&x) && (REGION.south..=REGION.north).contains(&y);
        if points.peek().is_none() || points.clone().any(inside) {
            return REGION;
        }
        let none = Bounds { south: f64::MAX, north: f64::MIN, west: f64::MAX, east: f64::MIN };
        points.fold(none, |bounds, (x, y)| Bounds {
            south: bounds.south.min(y - MARGIN),
            north: bounds.north.max(y + MARGIN),
            west: bounds.west.min(x - 2.0 * MARGIN),
            east: bounds.east.max(x + 2.0 * MARGIN),
        })
    }
}

/// Longitude and latitude.
#[expect(clippy::cast_precision_loss, reason = "millionths of a degree fit f64 exactly")]
fn degrees(position: Position) -> (f64, f64) {
    (position.longitude as f64 / 1e6, position.latitude as f64 / 1e6)
}

/// From the earth to dots.
struct Window {
    /// Degrees in the middle of the area.
    centre: (f64, f64),
    dots_of_km: f64,
    area: Rect,
}

impl Window {
    fn dot(&self, position: Position) -> Dot {
        let (longitude, latitude) = degrees(position);
        let east = (longitude - self.centre.0) * KM_OF_LONGITUDE * self.dots_of_km;
        let north = (latitude - self.centre.1) * KM_OF_LATITUDE * self.dots_of_km;
        let (wide, high) = dots(self.area);
        (wide / 2.0 + east, high / 2.0 - north)
    }

    /// The column and row of a place; `None` where it is out of sight.
    fn cell(&self, position: Position) -> Option<(u16, u16)> {
        let (x, y) = self.dot(position);
        let column = whole(x / f64::from(ACROSS), u32::from(self.area.width))?;
        let row = whole(y / f64::from(DOWN), u32::from(self.area.height))?;
        u16::try_from(column).ok().zip(u16::try_from(row).ok())
    }
}

/// How many dots an area is wide and high.
fn dots(area: Rect) -> (f64, f64) {
    (f64::from(u32::from(area.width) * ACROSS), f64::from(u32::from(area.height) * DOWN))
}

/// The cells that a sign or a name has.
struct Taken {
    columns: u16,
    rows: u16,
    cells: Vec<bool>,
}

impl Taken {
    fn new(area: Rect) -> Taken {
        Taken {
            columns: area.width,
            rows: area.height,
            cells: vec![false; usize::from(area.width) * usize::from(area.height)],
        }
    }

    fn take(&mut self, column: u16, row: u16, cells: u16) {
        let start = usize::from(row) * usize::from(self.columns) + usize::from(column);
        self.cells[start..start + usize::from(cells)].fill(true);
    }

    /// Where a name of so many cells finds room beside a sign: to the right, to the left, below, above.
    fn room_beside(&self, (column, row): (u16, u16), cells: u16) -> Option<(u16, u16)> {
        let centred = column.saturating_sub(cells / 2).min(self.columns.saturating_sub(cells));
        let places = [
            (column.checked_add(2), Some(row)),
            (column.checked_sub(cells.saturating_add(1)), Some(row)),
            (Some(centred), row.checked_add(1)),
            (Some(centred), row.checked_sub(1)),
        ];
        places.into_iter().filter_map(|(column, row)| column.zip(row)).find(|place| self.is_free(*place, cells))
    }

    /// Free, with a cell to spare on each side: two names must not read as one.
    fn is_free(&self, (column, row): (u16, u16), cells: u16) -> bool {
        let end = u32::from(column) + u32::from(cells);
        if cells == 0 || row >= self.rows || end > u32::from(self.columns) {
            return false;
        }
        let start = usize::from(row) * usize::from(self.columns);
        let end = (end as usize + 1).min(usize::from(self.columns));
        let begin = usize::from(column.saturating_sub(1));
        // The sign that the name belongs to is beside the free cell, not in it.
        self.cells[start + begin..start + end].iter().all(|taken| !taken)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::domain::place::municipalities;
    use crate::i18n::Lang;
    use crate::ui::theme::Theme;

    const PEN: Pen = Pen { lang: Lang::Fi, theme: Theme::Mono };

    fn drawn(map: &Map, (columns, rows): (u16, u16), area: Rect) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| map.draw(PEN, frame, area)).unwrap();
        terminal.backend().buffer().clone()
    }

    fn rows(buffer: &Buffer) -> Vec<String> {
        let row = |row: &[ratatui::buffer::Cell]| row.iter().map(|cell| cell.symbol()).collect::<String>();
        buffer.content.chunks(usize::from(buffer.area.width)).map(|cells| row(cells).trim_end().to_owned()).collect()
    }

    fn town(name: &str) -> Position {
        municipalities().iter().find(|one| one.name_fi == name).unwrap().position
    }

    fn towns(names: &[&str]) -> Map {
        Map {
            spots: names.iter().map(|name| Spot { at: town(name), sign: ("●", Meaning::Plain) }).collect(),
            names: names
                .iter()
                .map(|name| Name { at: town(name), words: (*name).into(), meaning: Meaning::Plain })
                .collect(),
            ..Map::default()
        }
    }

    #[test]
    fn the_region_is_recognised_by_its_shore_and_its_towns() {
        let map = towns(&["Turku", "Pori", "Rauma", "Salo", "Loimaa", "Kankaanpää", "Kustavi", "Kemiönsaari"]);
        let buffer = drawn(&map, (40, 20), Rect::new(0, 0, 40, 20));
        insta::assert_snapshot!("map_of_the_region", rows(&buffer).join("\n"));
    }

    #[test]
    fn a_zoomed_map_has_its_centre_in_the_middle() {
        for zoom in [1, 3, u8::MAX] {
            let map = Map { zoom, centre: Some(town("Kustavi")), ..towns(&["Kustavi"]) };
            let buffer = drawn(&map, (41, 21), Rect::new(0, 0, 41, 21));
            assert_eq!(buffer[(20, 10)].symbol(), "●");
        }
    }

    #[test]
    fn a_program_of_another_region_sees_all_of_its_places() {
        let map = towns(&["Rovaniemi", "Salla", "Posio", "Utsjoki"]);
        let text = rows(&drawn(&map, (40, 20), Rect::new(0, 0, 40, 20))).join("\n");
        assert_eq!(text.matches('●').count(), 4, "{text}");
    }

    #[test]
    fn a_name_without_room_is_left_out_whole() {
        let names = ["Turku", "Kaarina", "Raisio", "Lieto"];
        let text = rows(&drawn(&towns(&names), (12, 9), Rect::new(0, 0, 12, 9))).join("\n");
        let whole = names.iter().filter(|name| text.contains(*name)).count();
        let begun = names.iter().filter(|name| text.contains(&name[..2])).count();
        assert!(text.contains("Turku") && whole == begun && whole < names.len(), "{text}");
    }

    prop_compose! {
        fn position()(latitude in any::<i64>(), longitude in any::<i64>(), near in any::<bool>(),
                      y in 59_000_000_i64..63_000_000, x in 20_000_000_i64..25_000_000) -> Position {
            if near { Position { latitude: y, longitude: x } } else { Position { latitude, longitude } }
        }
    }

    proptest! {
        #[test]
        fn nothing_is_drawn_outside_whatever_is_on_the_map(
            points in proptest::collection::vec((position(), any::<String>()), 0..6),
            zoom in any::<u8>(), x in 0_u16..70, y in 0_u16..30, width in 0_u16..90, height in 0_u16..40,
        ) {
            let at = |place: usize| points[place % points.len()].0;
            let map = Map {
                ways: (1..points.len()).map(|to| Way { from: at(to - 1), to: at(to), meaning: Meaning::Plain }).collect(),
                spots: points.iter().map(|(at, _)| Spot { at: *at, sign: ("✓", Meaning::Accepted) }).collect(),
                names: points.iter().map(|(at, words)| Name { at: *at, words: words.clone(), meaning: Meaning::Muted }).collect(),
                zoom,
                centre: points.first().map(|(at, _)| *at),
            };
            let area = Rect::new(x, y, width, height);
            let buffer = drawn(&map, (60, 24), area);
            for row in 0..24 {
                for column in 0..60 {
                    let inside = area.contains((column, row).into());
                    prop_assert!(inside || buffer[(column, row)].symbol() == " ", "{column},{row}");
                }
            }
        }
    }
}
