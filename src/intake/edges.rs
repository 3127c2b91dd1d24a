//! A list of weighted edges for the bare optimiser: columns `a`, `b` and `weight`, in any order,
//! separated by commas, semicolons or tabs. Knows nothing of libraries.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::domain::clean_line;
use crate::i18n::Phrase;

/// The largest weight either way, in hundredths: sums of millions of them are still exact.
const LARGEST_WEIGHT: i64 = 1_000_000_000_000;
/// Thirty for each of a hundred thousand names, or every pair of two thousand.
const MOST_EDGES: usize = 3_000_000;

/// A graph as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edges {
    /// Each name once, sorted, so that the order of the rows means nothing.
    pub names: Vec<String>,
    /// In the order of the file.
    pub edges: Vec<Edge>,
}

/// One edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Places in [`Edges::names`], the smaller first.
    pub a: usize,
    pub b: usize,
    /// Hundredths.
    pub weight: i64,
}

/// Where a mistake stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// Counted from 1 without the header.
    pub row: usize,
    /// The line of the file on which the row begins, counted from 1.
    pub line: u64,
}

/// Why a file is no list of edges.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EdgesError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is not UTF-8")]
    NotText,
    #[error("no column {0}")]
    NoColumn(&'static str),
    #[error("row {}: broken", .0.row)]
    Broken(At),
    #[error("row {}: a name is missing", .0.row)]
    NoName(At),
    #[error("row {}: {value:?} is no weight", .at.row)]
    Weight { at: At, value: String },
    #[error("row {}: {name:?} is paired with itself", .at.row)]
    Loop { at: At, name: String },
    /// `first` is the row on which the pair stands already.
    #[error("row {}: {a:?} and {b:?} stand on row {first} already", .at.row)]
    Twice { at: At, a: String, b: String, first: usize },
    #[error("row {}: more than {most} edges", .at.row)]
    TooMany { at: At, most: usize },
}

impl EdgesError {
    /// The one line that a user reads; who opened the file puts its name before it.
    pub fn phrase(&self) -> Phrase {
        let on_row =
            |key: &str, at: At| Phrase::new(key).with("row", at.row.to_string()).with("line", at.line.to_string());
        match self {
            EdgesError::Empty => Phrase::new("edges-empty"),
            EdgesError::NotText => Phrase::new("edges-not-text"),
            EdgesError::NoColumn(column) => Phrase::new("edges-no-column").with("column", *column),
            EdgesError::Broken(at) => on_row("edges-broken", *at),
            EdgesError::NoName(at) => on_row("edges-no-name", *at),
            EdgesError::Weight { at, value } => on_row("edges-weight", *at).with("value", short(value)),
            EdgesError::Loop { at, name } => on_row("edges-loop", *at).with("name", short(name)),
            EdgesError::TooMany { at, most } => on_row("edges-too-many-rows", *at).with("most", *most),
            EdgesError::Twice { at, a, b, first } => {
                on_row("edges-twice", *at).with("a", short(a)).with("b", short(b)).with("first", first.to_string())
            }
        }
    }
}

/// An unclosed quote may have swallowed half the file; a line for a user shows its beginning.
fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    let beginning: String = text.chars().take(LONGEST).collect();
    if beginning.len() < text.len() { beginning + "…" } else { beginning }
}

/// Reads the file. The first mistake ends it: nothing half read.
///
/// # Errors
/// A missing column, a row that does not fit the header, a missing name, a weight that is no number
/// of at most two decimals, an edge from a name to itself, a pair that stands twice.
pub fn read(bytes: &[u8]) -> Result<Edges, EdgesError> {
    let text = std::str::from_utf8(bytes).map_err(|_| EdgesError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(EdgesError::Empty);
    }
    let mut reader = ReaderBuilder::new().delimiter(separator(text)).trim(Trim::All).from_reader(text.as_bytes());
    let columns = Columns::find(reader.headers().map_err(|_| EdgesError::Empty)?)?;
    let mut graph = Graph::new(MOST_EDGES);
    let mut record = StringRecord::new();
    loop {
        let at = At { row: graph.edges.len() + 1, line: line_after(&reader, text) };
        match reader.read_record(&mut record) {
            Ok(true) => graph.add(columns.row(&record, at)?)?,
            Ok(false) => break,
            Err(_) => return Err(EdgesError::Broken(at)),
        }
    }
    Ok(graph.conclude())
}

/// Of the three separators the one that the header has most of.
fn separator(text: &str) -> u8 {
    let header = text.trim_start().lines().next().unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    // `max_by_key` takes the last of equals, so the comma wins a tie.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// The line on which the next record begins: the reader skips empty lines before it.
fn line_after(reader: &csv::Reader<&[u8]>, text: &str) -> u64 {
    let position = reader.position();
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let skipped = rest.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| *byte == b'\n').count();
    position.line() + skipped as u64
}

struct Columns {
    a: usize,
    b: usize,
    weight: usize,
}

struct Row {
    at: At,
    a: String,
    b: String,
    weight: i64,
}

impl Columns {
    fn find(header: &StringRecord) -> Result<Columns, EdgesError> {
        let find = |name: &'static str| {
            header.iter().position(|column| column.eq_ignore_ascii_case(name)).ok_or(EdgesError::NoColumn(name))
        };
        Ok(Columns { a: find("a")?, b: find("b")?, weight: find("weight")? })
    }

    fn row(&self, record: &StringRecord, at: At) -> Result<Row, EdgesError> {
        let field = |column: usize| clean_line(record.get(column).unwrap_or_default());
        let (a, b, value) = (field(self.a), field(self.b), field(self.weight));
        if a.is_empty() || b.is_empty() {
            return Err(EdgesError::NoName(at));
        }
        if a == b {
            return Err(EdgesError::Loop { at, name: a });
        }
        let weight = hundredths(&value).ok_or(EdgesError::Weight { at, value })?;
        Ok(Row { at, a, b, weight })
    }
}

/// A whole number, or one with at most two decimals after a point or a comma, in hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !only_digits(whole) || !only_digits(part) {
        return None;
    }
    let size: i64 = format!("{whole}{part:0<2}").parse().ok()?;
    (size <= LARGEST_WEIGHT).then_some(if negative { -size } else { size })
}

/// The edges read so far, each name kept once.
struct Graph {
    /// No more edges than this are taken.
    most: usize,
    names: HashMap<String, usize>,
    edges: Vec<Edge>,
    /// The row of each pair.
    rows: HashMap<(usize, usize), usize>,
}

impl Graph {
    fn new(most: usize) -> Graph {
        Graph { most, names: HashMap::new(), edges: Vec::new(), rows: HashMap::new() }
    }

    /// Refuses a pair that stands already, either way round, and more than can be kept.
    fn add(&mut self, row: Row) -> Result<(), EdgesError> {
        if self.edges.len() == self.most {
            return Err(EdgesError::TooMany { at: row.at, most: self.most });
        }
        let (a, b) = (self.place(&row.a), self.place(&row.b));
        let (a, b) = (a.min(b), a.max(b));
        if let Some(first) = self.rows.insert((a, b), row.at.row) {
            return Err(EdgesError::Twice { at: row.at, a: row.a, b: row.b, first });
        }
        self.edges.push(Edge { a, b, weight: row.weight });
        Ok(())
    }

    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.names.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.insert(name.to_owned(), place);
        place
    }

    /// Numbers the names anew by their order.
    fn conclude(self) -> Edges {
        let mut names: Vec<(String, usize)> = self.names.into_iter().collect();
        names.sort_unstable();
        let mut places = vec![0; names.len()];
        for (place, (_, before)) in names.iter().enumerate() {
            places[*before] = place;
        }
        let edges = self.edges.into_iter().map(|edge| {
            let (a, b) = (places[edge.a], places[edge.b]);
            Edge { a: a.min(b), b: a.max(b), ..edge }
        });
        Edges { edges: edges.collect(), names: names.into_iter().map(|(name, _)| name).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edges_are_read_with_their_decimals_whatever_separates_them() {
        let expected = Edges {
            names: vec!["Aura".to_owned(), "Koski Tl".to_owned(), "Salo".to_owned()],
            edges: vec![Edge { a: 0, b: 2, weight: 1250 }, Edge { a: 1, b: 2, weight: -300 }],
        };
        for text in [
            "a,b,weight\nSalo,Aura,12.5\nKoski Tl,Salo,-3\n",
            "\u{feff}A;B;Weight\r\nSalo;Aura;12,5\r\n\r\n Koski  Tl ;Salo;-3,00",
            "weight\tnote\tb\ta\n12.50\t\tAura\tSalo\n-3\tx\tSalo\tKoski Tl\n",
        ] {
            assert_eq!(read(text.as_bytes()), Ok(expected.clone()), "{text}");
        }
        assert_eq!(read(b"a,b,weight\n").map(|edges| edges.edges.len()), Ok(0));
    }

    #[test]
    fn each_mistake_is_named_with_its_row_and_line() {
        let at = |row, line| At { row, line };
        let error = |text: &str| read(text.as_bytes()).unwrap_err();
        assert_eq!(error(" \n"), EdgesError::Empty);
        assert_eq!(read(b"a,b,weight\n\xff,x,1"), Err(EdgesError::NotText));
        assert_eq!(error("a,b,points\nx,y,1"), EdgesError::NoColumn("weight"));
        assert_eq!(error("a,b,weight\nx,y,1\nx,z\n"), EdgesError::Broken(at(2, 3)));
        assert_eq!(error("a,b,weight\n\nx,,1"), EdgesError::NoName(at(1, 3)));
        assert_eq!(error("a,b,weight\nx,x,1"), EdgesError::Loop { at: at(1, 2), name: "x".to_owned() });
        let twice = EdgesError::Twice { at: at(3, 5), a: "y".to_owned(), b: "x".to_owned(), first: 1 };
        assert_eq!(error("a,b,weight\nx,y,1\n\"v\nw\",y,2\ny,x,1\n"), twice);
    }

    #[test]
    fn a_weight_that_cannot_be_kept_exactly_is_refused() {
        for value in ["", "-", "1e3", "1.234", "NaN", "+5", "1 000", "0x1", "99999999999999999999", "10000000001"] {
            let text = format!("a;b;weight\nx;y;{value}\n");
            assert!(matches!(read(text.as_bytes()), Err(EdgesError::Weight { .. })), "{value}");
        }
    }

    #[test]
    fn more_edges_than_can_be_kept_are_refused_while_they_are_read() {
        let mut graph = Graph::new(700);
        let row = |number: usize| Row {
            at: At { row: number, line: 0 },
            a: (number / 1000).to_string(),
            b: format!("b{}", number % 1000),
            weight: 1,
        };
        let refused = (0..1_000).find_map(|number| graph.add(row(number)).err());
        let at = At { row: 700, line: 0 };
        assert_eq!(refused, Some(EdgesError::TooMany { at, most: 700 }));
        assert_eq!((graph.edges.len(), graph.names.len()), (700, 701));
    }

    proptest! {
        #[test]
        fn any_bytes_give_edges_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|b|,|;|\n|\"|-|1|\\.|weight){0,40}") {
            for bytes in [bytes, format!("a,b,weight\n{rows}").into_bytes()] {
                if let Err(error) = read(&bytes) {
                    prop_assert!(!crate::i18n::say(crate::i18n::Lang::Fi, &error.phrase()).contains('⟦'));
                }
            }
        }
    }
}
