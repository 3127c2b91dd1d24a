//! A directory of libraries: the JSON of Kirkanta (version 4, `/library?refs=city`), or a CSV with the
//! columns id, name, municipality and, where known, kind, postcode, lat, lon, or a sheet with the same.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::columns::STRENGTH_OF_QUESTION;
use super::table::{Record, declared, first_records, records};
use super::text::decode;
use super::{Content, Delimiter, IntakeError, LibraryProblem};

use crate::domain::place::{Municipality, municipality, municipality_named};
use crate::domain::{Library, LibraryId, LibraryKind, MunicipalityCode, Position, clean_line};

/// Reads the libraries of a file.
///
/// # Errors
/// A file that is neither, or a library without id, name or a municipality of Finland.
pub fn read_directory(content: &Content) -> Result<Vec<Library>, IntakeError> {
    let mut libraries = match content {
        Content::Text(bytes) => from_text(&decode(bytes)?.0)?,
        Content::Sheet(sheet) => from_records(&sheet.records)?,
    };
    let mut seen = HashSet::new();
    for (index, library) in libraries.iter().enumerate() {
        if !seen.insert(library.id.clone()) {
            let problem = LibraryProblem::SameIdTwice(library.id.to_string());
            return Err(IntakeError::BadLibrary { record: index + 1, problem });
        }
    }
    forget_kinds_without_a_main(&mut libraries);
    Ok(libraries)
}

fn from_text(text: &str) -> Result<Vec<Library>, IntakeError> {
    if text.trim_start().starts_with(['{', '[']) {
        return from_json(text);
    }
    let columns = |delimiter: &Delimiter| first_records(text, *delimiter, 1).first().map_or(0, Vec::len);
    let widest = || Delimiter::ALL.into_iter().max_by_key(columns);
    let delimiter = declared(text).or_else(widest).ok_or(IntakeError::NotADirectory)?;
    from_records(&records(text, delimiter)?)
}

/// Kirkanta marks a main library by a yes; where none of a municipality's sites has one (Kemiönsaari), the
/// others' no says nothing either.
fn forget_kinds_without_a_main(libraries: &mut [Library]) {
    let with_main: HashSet<MunicipalityCode> = libraries
        .iter()
        .filter(|library| library.kind == LibraryKind::Main)
        .map(|library| library.municipality.clone())
        .collect();
    for library in libraries.iter_mut().filter(|library| !with_main.contains(&library.municipality)) {
        library.kind = LibraryKind::Unknown;
    }
}

fn from_json(text: &str) -> Result<Vec<Library>, IntakeError> {
    let root: Value = serde_json::from_str(text).map_err(|_| IntakeError::NotADirectory)?;
    let items = items(&root)?;
    let references = root.get("references").or_else(|| root.get("refs")).and_then(|all| all.get("city"));
    let cities: HashMap<String, String> = references
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter_map(|(id, city)| Some((id.clone(), name_of(city.get("name")?)?)))
        .collect();
    items.iter().zip(1..).map(|(item, record)| library_of_json(item, record, &cities)).collect()
}

/// The records of a document.
pub(super) fn items(root: &Value) -> Result<&Vec<Value>, IntakeError> {
    let items = root.get("result").or_else(|| root.get("items")).unwrap_or(root);
    items.as_array().filter(|items| !items.is_empty()).ok_or(IntakeError::NotADirectory)
}

fn library_of_json(item: &Value, record: usize, cities: &HashMap<String, String>) -> Result<Library, IntakeError> {
    let bad = |problem| IntakeError::BadLibrary { record, problem };
    let address = item.get("address");
    let in_address = |key: &str| address.and_then(|address| address.get(key));
    let city = item.get("city").and_then(|city| cities.get(&number_or_text(city)?).cloned());
    let city = city.or_else(|| name_of(in_address("city")?)).unwrap_or_default();
    let coordinate = |key: &str| in_address("coordinates").or_else(|| item.get("coordinates"))?.get(key)?.as_f64();
    Ok(Library {
        id: item.get("id").and_then(number_or_text).map(LibraryId).ok_or_else(|| bad(LibraryProblem::NoId))?,
        name: item.get("name").and_then(name_of).ok_or_else(|| bad(LibraryProblem::NoName))?,
        municipality: municipality_of(&city).ok_or_else(|| bad(LibraryProblem::UnknownMunicipality(city)))?,
        kind: match item.get("mainLibrary").and_then(Value::as_bool) {
            Some(true) => LibraryKind::Main,
            Some(false) => LibraryKind::Branch,
            None => LibraryKind::Unknown,
        },
        postcode: in_address("zipcode").and_then(Value::as_str).map(clean_line).filter(|code| !code.is_empty()),
        position: coordinate("lat").zip(coordinate("lon")).and_then(|(lat, lon)| Position::from_degrees(lat, lon)),
    })
}

/// A name is a text, or one text a language.
fn name_of(value: &Value) -> Option<String> {
    let text = value.as_str().or_else(|| ["fi", "sv", "en"].iter().find_map(|lang| value.get(lang)?.as_str()))?;
    Some(clean_line(text)).filter(|name| !name.is_empty())
}

pub(super) fn number_or_text(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(clean_line(text)).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// A municipality by its code or by a name.
fn municipality_of(text: &str) -> Option<MunicipalityCode> {
    let by_code = municipality(&MunicipalityCode::new(with_zeros(text, 3)));
    by_code.or_else(|| municipality_named(text)).map(|town: &Municipality| town.code.clone())
}

/// Which column of a directory is which, counted from 0.
struct Columns {
    id: usize,
    name: usize,
    municipality: usize,
    kind: Option<usize>,
    postcode: Option<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
}

impl Columns {
    /// `None` where one is missing that a directory must have.
    fn of(header: &[String]) -> Option<Columns> {
        let header: Vec<String> = header.iter().map(|name| clean_line(name).to_lowercase()).collect();
        let column = |names: &[&str]| header.iter().position(|known| names.contains(&known.as_str()));
        Some(Columns {
            id: column(&["id"])?,
            name: column(&["name", "nimi", "namn"])?,
            municipality: column(&["municipality", "kunta", "kommun"])?,
            kind: column(&["kind", "tyyppi", "typ"]),
            postcode: column(&["postcode", "postinumero", "postnummer"]),
            latitude: column(&["lat", "latitude"]),
            longitude: column(&["lon", "longitude"]),
        })
    }

    fn library(&self, cells: &[String], record: usize) -> Result<Library, IntakeError> {
        let cell = |column: Option<usize>| column.and_then(|column| cells.get(column)).map(|cell| clean_line(cell));
        let filled = |column: Option<usize>| cell(column).filter(|text| !text.is_empty());
        let bad = |problem| IntakeError::BadLibrary { record, problem };
        let degrees = |column: Option<usize>| filled(column)?.replace(',', ".").parse::<f64>().ok();
        let position = degrees(self.latitude).zip(degrees(self.longitude));
        let town = cell(Some(self.municipality)).unwrap_or_default();
        Ok(Library {
            id: filled(Some(self.id)).map(LibraryId).ok_or_else(|| bad(LibraryProblem::NoId))?,
            name: filled(Some(self.name)).ok_or_else(|| bad(LibraryProblem::NoName))?,
            municipality: municipality_of(&town).ok_or_else(|| bad(LibraryProblem::UnknownMunicipality(town)))?,
            kind: match filled(self.kind).as_deref() {
                Some("main") => LibraryKind::Main,
                Some("branch") => LibraryKind::Branch,
                _ => LibraryKind::Unknown,
            },
            postcode: filled(self.postcode).map(|code| with_zeros(&code, 5)),
            position: position.and_then(|(latitude, longitude)| Position::from_degrees(latitude, longitude)),
        })
    }
}

/// How much a record looks like the header of a directory, beside how much it looks like a form's: between
/// two of a form's three questions and all of them.
pub(super) fn strength(header: &[String]) -> usize {
    if Columns::of(header).is_some() { STRENGTH_OF_QUESTION * 5 / 2 } else { 0 }
}

/// A spreadsheet takes a code for a number and its leading zeros away.
fn with_zeros(code: &str, digits: usize) -> String {
    let is_number = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("{code:0>digits$}") } else { code.to_owned() }
}

fn from_records(records: &[Record]) -> Result<Vec<Library>, IntakeError> {
    let (header, rows) = records.split_first().ok_or(IntakeError::NotADirectory)?;
    let columns = Columns::of(&header.cells).ok_or(IntakeError::NotADirectory)?;
    let read = |record: &Record| columns.library(&record.cells, record.number - header.number);
    let libraries: Vec<Library> = rows.iter().map(read).collect::<Result<_, _>>()?;
    if libraries.is_empty() { Err(IntakeError::NotADirectory) } else { Ok(libraries) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Library>, IntakeError> {
        read_directory(&Content::from(text))
    }

    #[test]
    fn kirkanta_json_and_csv_give_the_same_libraries() {
        let json = r#"{"result":[
            {"id":86074,"name":"Auran kirjasto","city":1,"mainLibrary":true,
             "address":{"zipcode":"21380","coordinates":{"lat":60.64946,"lon":22.59007}}},
            {"id":85166,"name":{"fi":"Kemiön kirjasto"},"city":2,"mainLibrary":false,"address":{"zipcode":null,"coordinates":null}}],
            "references":{"city":{"1":{"id":1,"name":"Aura"},"2":{"id":2,"name":"Kemiönsaari"}}}}"#;
        let csv = "id,name,municipality,kind,postcode,lat,lon\n\
                   86074,Auran kirjasto,019,main,21380,60.64946,22.59007\n85166,Kemiön kirjasto,322,,,,\n";
        let libraries = read(json).unwrap();
        assert_eq!(read(csv).unwrap(), libraries);
        assert_eq!((libraries[0].kind, libraries[1].kind), (LibraryKind::Main, LibraryKind::Unknown));
        assert_eq!(libraries[0].position, Position::from_degrees(60.64946, 22.59007));
    }

    #[test]
    fn a_library_that_cannot_be_placed_is_named() {
        let unknown = LibraryProblem::UnknownMunicipality("Ankkalinna".into());
        let csv = "id;name;municipality\n1;Auran kirjasto;Aura\n2;Ankkalinnan kirjasto;Ankkalinna\n";
        assert_eq!(read(csv), Err(IntakeError::BadLibrary { record: 2, problem: unknown }));
        let twice = "id;name;municipality\n1;A;Aura\n1;B;Aura\n";
        assert!(matches!(read(twice), Err(IntakeError::BadLibrary { record: 2, .. })));
    }

    #[test]
    fn what_is_no_directory_is_refused() {
        for text in ["{}", "[]", "{", "a;b\n1;2\n", "{\"result\":[]}"] {
            assert_eq!(read(text), Err(IntakeError::NotADirectory), "{text}");
        }
    }
}
