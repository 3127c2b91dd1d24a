//! The rows of a form's export before anybody says what they mean: where its header is, which columns there
//! are, what stands first in them.

use super::columns::{Columns, service_of};
use super::date::{SlashOrder, read_date};
use super::table::{HEADER_WITHIN, Record, declared, first_records, records};
use super::text::decode;
use super::{Content, DateProblem, Delimiter, IntakeError, Origin, garbled};
use crate::domain::clean_line;
use crate::domain::form::{
    ColumnSource, ColumnWish, FormColumns, FormField, Garbled, Profile, ProfileWish, SeenColumn,
};

/// The first values of a column are looked for within so many rows, and so many are shown.
const VALUES_WITHIN: usize = 50;
const MOST_VALUES: usize = 3;
/// In bytes: the longest question has a fourth of it.
const LONGEST_HEADER: usize = 1 << 10;
/// In letters.
const LONGEST_VALUE: usize = 60;

/// A file that was read, not yet understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub origin: Origin,
    records: Vec<Record>,
    /// How many records stand above the header, and whether the one below them looks like one.
    above: usize,
    looks_like_header: bool,
    /// Which columns say anything in any row.
    filled: Vec<bool>,
    garbled: Option<Garbled>,
}

impl Grid {
    /// Reads a file.
    ///
    /// # Errors
    /// A file that is refused as a whole.
    pub fn read(content: Content) -> Result<Grid, IntakeError> {
        let (records, origin) = match content {
            Content::Text(bytes) => {
                let (text, encoding) = decode(&bytes)?;
                drop(bytes);
                let delimiter = declared(&text).unwrap_or_else(|| sniff(&text));
                (records(&text, delimiter)?, Origin::Text { encoding, delimiter })
            }
            Content::Sheet(sheet) => {
                let origin = Origin::Sheet { name: clean_line(&sheet.name), shown: sheet.shown };
                (sheet.records, origin)
            }
        };
        // Whoever saves a file saves its header row, even one without a word that we know.
        let found = header_of(&records).or_else(|| (!records.first().is_some_and(is_answer)).then_some(0));
        Ok(Grid::of(origin, records, found))
    }

    /// Reads rows that were copied in a spreadsheet.
    ///
    /// # Errors
    /// As [`Grid::read`].
    pub fn pasted(text: &str) -> Result<Grid, IntakeError> {
        let (text, encoding) = decode(text.as_bytes())?;
        let delimiter = Delimiter::Tab;
        let records = records(&text, delimiter)?;
        let found = header_of(&records);
        Ok(Grid::of(Origin::Text { encoding, delimiter }, records, found))
    }

    fn of(origin: Origin, records: Vec<Record>, header: Option<usize>) -> Grid {
        let width = records.iter().map(|record| record.cells.len()).max().unwrap_or_default();
        let rows = records.get(header.map_or(0, |header| header + 1)..).unwrap_or_default();
        let mut filled = vec![false; width];
        for (column, cell) in rows.iter().flat_map(|record| record.cells.iter().enumerate()) {
            filled[column] = filled[column] || says_something(cell);
        }
        let above = header.unwrap_or_default();
        let garbled = garbled::first_of(&records);
        Grid { origin, records, above, looks_like_header: header.is_some(), filled, garbled }
    }

    /// What the columns are taken for, where a person wishes nothing else.
    ///
    /// # Errors
    /// A wish or a profile that names a column which is not there or stands twice; a profile that is none of
    /// `profiles`.
    pub fn columns(&self, wish: &ColumnWish, profiles: &[Profile]) -> Result<(Columns, FormColumns), IntakeError> {
        let named = match &wish.profile {
            ProfileWish::Named(name) => Some(named(name, profiles)?),
            ProfileWish::Fitting | ProfileWish::Without => None,
        };
        let has_header = self.has_header(wish, named);
        let headers = self.headers(has_header);
        let bare = Columns::recognise(&headers, &|_| true, &[])?;
        let fits = |profile: &&Profile| {
            let width_fits = profile.width.map_or(has_header, |width| !has_header && width == headers.len());
            width_fits && profile.columns.iter().all(|(field, source)| bare.has(*field, source))
        };
        let fitting: Vec<&Profile> = profiles.iter().filter(fits).collect();
        let profile = match &wish.profile {
            ProfileWish::Fitting => the_one(&fitting),
            ProfileWish::Named(_) | ProfileWish::Without => named,
        };
        let told = told(wish, profile);
        let columns = Columns::recognise(&headers, &|column| self.filled[column], &told)?;
        let seen = FormColumns {
            service: service_of(&headers),
            has_header,
            columns: (0..headers.len()).map(|column| self.seen(column, &columns, has_header)).collect(),
            doubts: columns.doubts().to_vec(),
            missing: columns.missing(),
            nothing: columns.nothing().to_vec(),
            profile: profile.map(|profile| profile.name.clone()),
            fitting: fitting.iter().map(|profile| profile.name.clone()).collect(),
            garbled: self.garbled.clone(),
        };
        Ok((columns, seen))
    }

    /// The records below the header, and the number of the record that the header is; 0 without one.
    pub(super) fn rows(&self, has_header: bool) -> (&[Record], usize) {
        if has_header {
            let rows = self.records.get(self.above + 1..).unwrap_or_default();
            (rows, self.records.get(self.above).map_or(0, |header| header.number))
        } else {
            (&self.records, 0)
        }
    }

    /// The same records, each to be taken and left.
    pub(super) fn into_rows(self, has_header: bool) -> impl Iterator<Item = Record> {
        self.records.into_iter().skip(if has_header { self.above + 1 } else { 0 })
    }

    /// A profile that was made for rows without a header says that there is none.
    fn has_header(&self, wish: &ColumnWish, named: Option<&Profile>) -> bool {
        let without = named.is_some_and(|profile| profile.width.is_some());
        wish.header.unwrap_or(!without && self.looks_like_header)
    }

    fn headers(&self, has_header: bool) -> Vec<String> {
        if !has_header {
            return vec![String::new(); self.filled.len()];
        }
        let header = self.records.get(self.above);
        let cut = |header: &String| clean_line(&header[..header.floor_char_boundary(LONGEST_HEADER)]);
        header.into_iter().flat_map(|record| &record.cells).map(cut).collect()
    }

    fn seen(&self, column: usize, columns: &Columns, has_header: bool) -> SeenColumn {
        let rows = self.records.iter().skip(if has_header { self.above + 1 } else { 0 }).take(VALUES_WITHIN);
        let mut values: Vec<String> = Vec::new();
        for cell in rows.filter_map(|record| record.cells.get(column)) {
            let value = clean_line(&cell.chars().take(LONGEST_VALUE).collect::<String>());
            if !value.is_empty() && !values.contains(&value) && values.len() < MOST_VALUES {
                values.push(value);
            }
        }
        SeenColumn { header: columns.header(column).to_owned(), values, fields: columns.fields_of(column) }
    }
}

fn named<'a>(name: &str, profiles: &'a [Profile]) -> Result<&'a Profile, IntakeError> {
    let same = |profile: &&Profile| profile.name.to_lowercase() == name.to_lowercase();
    let known = || profiles.iter().map(|profile| profile.name.clone()).collect();
    profiles.iter().find(same).ok_or_else(|| IntakeError::UnknownProfile { name: name.to_owned(), known: known() })
}

/// Of several profiles whose headers are there, the one that says the most; of two that say as much, neither.
/// A number of columns alone is too little to be known by.
fn the_one<'a>(fitting: &[&'a Profile]) -> Option<&'a Profile> {
    let by_headers = || fitting.iter().filter(|profile| profile.width.is_none());
    let most = by_headers().map(|profile| profile.columns.len()).max()?;
    let mut best = by_headers().filter(|profile| profile.columns.len() == most);
    let first = best.next()?;
    best.all(|other| other.columns == first.columns).then_some(first)
}

/// What a person says goes before what a profile says.
fn told(wish: &ColumnWish, profile: Option<&Profile>) -> Vec<(FormField, ColumnSource)> {
    let wished = |field: &FormField| wish.sources.iter().any(|(other, _)| other == field);
    let of_profile = profile.into_iter().flat_map(|profile| &profile.columns).filter(|(field, _)| !wished(field));
    wish.sources.iter().chain(of_profile).cloned().collect()
}

/// The delimiter whose first records look most like a form's, else the one that makes most columns.
fn sniff(text: &str) -> Delimiter {
    let looks = |delimiter: &Delimiter| {
        let records = first_records(text, *delimiter, HEADER_WITHIN);
        let strength = records.iter().map(|record| Columns::strength(record)).max().unwrap_or(0);
        (strength, records.first().map_or(0, Vec::len))
    };
    // `max_by_key` keeps the last of equals: the semicolon of a Finnish Excel.
    Delimiter::ALL.into_iter().rev().max_by_key(looks).unwrap_or(Delimiter::Semicolon)
}

/// The first of the records in which most fields are recognised; a title has none at all. One alone may be a
/// word of an answer.
fn header_of(records: &[Record]) -> Option<usize> {
    const LEAST_FIELDS: usize = 2;
    let within = records.iter().take(HEADER_WITHIN).enumerate().filter(|(_, record)| !is_answer(record));
    let strengths = within.map(|(index, record)| (index, Columns::strength(&record.cells)));
    let known = strengths.filter(|(_, strength)| Columns::fields(*strength) >= LEAST_FIELDS);
    known.max_by_key(|(index, strength)| (*strength, usize::MAX - index)).map(|(index, _)| index)
}

/// Whether a date or a mailbox stands in a record: a header has neither.
fn is_answer(record: &Record) -> bool {
    let is_mailbox =
        |cell: &str| cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_date = |cell: &str| {
        let dated = cell.starts_with(|c: char| c.is_ascii_digit()) && cell.contains(['.', '/', '-']);
        dated
            && cell.len() < 40
            && matches!(read_date(cell, SlashOrder::Unknown), Ok(Some(_)) | Err(DateProblem::DayOrMonth))
    };
    record.cells.iter().map(|cell| cell.trim()).any(|cell| is_mailbox(cell) && !cell.contains(' ') || is_date(cell))
}

/// Services write `anonymous` where they know no name.
fn says_something(cell: &str) -> bool {
    !matches!(cell.trim(), "" | "anonymous")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(grid: &Grid, wish: &ColumnWish, profiles: &[Profile]) -> FormColumns {
        grid.columns(wish, profiles).unwrap().1
    }

    fn profile(name: &str, width: Option<usize>, columns: &[(FormField, &str)]) -> Profile {
        let columns = columns.iter().map(|(field, source)| (*field, ColumnSource::read(source))).collect();
        Profile { name: name.to_owned(), width, columns }
    }

    const PASTED: &str = "16.2.2024 8:03\ta@x.example\tAuran kirjasto\tSatutunnit yhteistyössä koulun kanssa\t-\n\
        16.2.2024 9:15\tb@x.example\tLiedon kirjasto\tdigi\tei\n";

    #[test]
    fn rows_without_a_header_have_numbers_and_first_values() {
        let grid = Grid::pasted(PASTED).unwrap();
        let columns = seen(&grid, &ColumnWish::default(), &[]);
        assert!(!columns.has_header && columns.columns.len() == 5);
        assert_eq!(columns.columns[2].values, ["Auran kirjasto", "Liedon kirjasto"]);
        assert_eq!(columns.missing, FormField::QUESTIONS);
        assert_eq!(columns.source(2), ColumnSource::Number { number: 3, header: String::new() });
        let as_header = ColumnWish { header: Some(true), ..ColumnWish::default() };
        assert_eq!(seen(&grid, &as_header, &[]).columns[2].header, "Auran kirjasto");
    }

    #[test]
    fn a_file_begins_with_its_header_unless_that_is_an_answer() {
        let has_header =
            |text: &str| seen(&Grid::read(Content::from(text)).unwrap(), &ColumnWish::default(), &[]).has_header;
        assert!(has_header("Q1;Q2;Q3\nAura;tilat;-\n"));
        assert!(!has_header("3/4/2024 8:00;Aura;tilat;-\n"));
        assert!(!has_header("a@aura.example;Aura;tilat;-\n"));
        let pasted = |text: &str| seen(&Grid::pasted(text).unwrap(), &ColumnWish::default(), &[]).has_header;
        assert!(pasted("Toimipiste\tKehittämisaihe\tYhteistyö\nAura\ttilat\t-\n"));
        assert!(!pasted("Aura\tKehitetään tiloja\t-\nLieto\tdigi\t-\n"), "one word of an answer is no header");
    }

    const FORM: &str =
        "Sähköposti;Sähköpostiosoite;Kirjasto;Mitä haluatte?;Lisää\na@x.example;b@x.example;Aura;tilat;-\n";

    #[test]
    fn the_profile_that_fits_is_used_by_itself_unless_it_is_turned_off() {
        let grid = Grid::read(Content::from(FORM)).unwrap();
        let ours = [(FormField::Email, "Sähköpostiosoite"), (FormField::Cooperation, "Lisää")];
        let profiles = [
            profile(
                "toinen",
                None,
                &[(FormField::Email, "Maili"), (FormField::Site, "Kirjasto"), (FormField::Extra, "Lisää")],
            ),
            profile("Meidän", None, &ours),
        ];
        let columns = seen(&grid, &ColumnWish::default(), &profiles);
        assert_eq!(
            (columns.profile.as_deref(), columns.fitting.as_slice()),
            (Some("Meidän"), &["Meidän".to_owned()][..])
        );
        assert_eq!((columns.of(FormField::Email), columns.of(FormField::Cooperation)), (Some(1), Some(4)));
        assert!(columns.is_settled());
        let without = ColumnWish { profile: ProfileWish::Without, ..ColumnWish::default() };
        let columns = seen(&grid, &without, &profiles);
        assert_eq!((columns.profile.as_deref(), columns.doubts.len()), (None, 1));
    }

    #[test]
    fn a_person_goes_before_the_profile() {
        let grid = Grid::read(Content::from(FORM)).unwrap();
        let profiles =
            [profile("a", None, &[(FormField::Email, "Sähköpostiosoite"), (FormField::Cooperation, "Lisää")])];
        let mut wish = ColumnWish { profile: ProfileWish::Named("A".into()), ..ColumnWish::default() };
        wish.say(FormField::Email, ColumnSource::read("Sähköposti"));
        assert_eq!(seen(&grid, &wish, &profiles).of(FormField::Email), Some(0));
    }

    #[test]
    fn of_two_profiles_that_say_as_much_neither_is_taken() {
        let grid = Grid::read(Content::from(FORM)).unwrap();
        let one = profile("a", None, &[(FormField::Email, "Sähköpostiosoite")]);
        let other = profile("b", None, &[(FormField::Email, "Sähköposti")]);
        let columns = seen(&grid, &ColumnWish::default(), &[one, other]);
        assert_eq!((columns.profile, columns.fitting.len()), (None, 2));
    }

    #[test]
    fn a_profile_of_a_width_is_offered_and_used_when_it_is_named() {
        let grid = Grid::pasted(PASTED).unwrap();
        let columns = [(FormField::Site, "#3"), (FormField::Interests, "#4"), (FormField::Cooperation, "#5")];
        let profiles = [profile("liite", Some(5), &columns), profile("muu", Some(6), &columns)];
        let offered = seen(&grid, &ColumnWish::default(), &profiles);
        assert_eq!((offered.profile, offered.fitting), (None, vec!["liite".to_owned()]));
        let wish = ColumnWish { profile: ProfileWish::Named("liite".into()), ..ColumnWish::default() };
        assert!(seen(&grid, &wish, &profiles).is_settled());
    }

    #[test]
    fn a_mapping_that_is_saved_and_used_again_is_the_same() {
        let grid = Grid::read(Content::from(FORM)).unwrap();
        let mut wish = ColumnWish::default();
        wish.say(FormField::Email, ColumnSource::Nothing);
        wish.say(FormField::Cooperation, ColumnSource::read("#5"));
        let first = seen(&grid, &wish, &[]);
        let again = seen(&grid, &ColumnWish::default(), &[first.named("a")]);
        assert_eq!(again.profile.as_deref(), Some("a"));
        assert_eq!((again.columns, again.nothing), (first.columns, first.nothing));
    }
}
