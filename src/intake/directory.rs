//! A directory of libraries: the JSON of Kirkanta (version 4, `/library?refs=city`), or a CSV with the
//! columns id, name, municipality and, where known, kind, postcode, lat, lon.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::table::{first_records, records};
use super::text::decode;
use super::{Delimiter, IntakeError, LibraryProblem};
use crate::domain::place::{Municipality, municipality, municipality_named};
use crate::domain::{Library, LibraryId, LibraryKind, MunicipalityCode, Position, clean_line};

/// Reads the libraries of a file.
///
/// # Errors
/// A file that is neither, or a library without id, name or a municipality of Finland.
pub fn read_directory(bytes: &[u8]) -> Result<Vec<Library>, IntakeError> {
    let (text, _) = decode(bytes)?;
    let mut libraries = if text.trim_start().starts_with(['{', '[']) { from_json(&text) } else { from_csv(&text) }?;
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
    let items = root.get("result").or_else(|| root.get("items")).unwrap_or(&root);
    let items = items.as_array().filter(|items| !items.is_empty()).ok_or(IntakeError::NotADirectory)?;
    let references = root.get("references").or_else(|| root.get("refs")).and_then(|all| all.get("city"));
    let cities: HashMap<String, String> = references
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter_map(|(id, city)| Some((id.clone(), name_of(city.get("name")?)?)))
        .collect();
    items.iter().zip(1..).map(|(item, record)| library_of_json(item, record, &cities)).collect()
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

fn number_or_text(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(clean_line(text)).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// A municipality by its code or by a name.
fn municipality_of(text: &str) -> Option<MunicipalityCode> {
    let by_code = municipality(&MunicipalityCode::new(text));
    by_code.or_else(|| municipality_named(text)).map(|town: &Municipality| town.code.clone())
}

fn from_csv(text: &str) -> Result<Vec<Library>, IntakeError> {
    let columns = |delimiter: &Delimiter| first_records(text, *delimiter, 1).first().map_or(0, Vec::len);
    let delimiter = Delimiter::ALL.into_iter().max_by_key(columns).ok_or(IntakeError::NotADirectory)?;
    let mut records = records(text, delimiter)?.into_iter();
    let header = records.next();
    let above = header.as_ref().map_or(0, |header| header.number);
    let header: Vec<String> = header.into_iter().flat_map(|record| record.cells).collect();
    let column = |names: &[&str]| header.iter().position(|known| names.contains(&known.trim().to_lowercase().as_str()));
    let (Some(id), Some(name), Some(town)) =
        (column(&["id"]), column(&["name", "nimi", "namn"]), column(&["municipality", "kunta", "kommun"]))
    else {
        return Err(IntakeError::NotADirectory);
    };
    let (kind, postcode) = (column(&["kind", "tyyppi", "typ"]), column(&["postcode", "postinumero", "postnummer"]));
    let (latitude, longitude) = (column(&["lat", "latitude"]), column(&["lon", "longitude"]));
    let read = |(cells, record): (Vec<String>, usize)| {
        let cell = |column: Option<usize>| column.and_then(|column| cells.get(column)).map(|cell| clean_line(cell));
        let filled = |column: Option<usize>| cell(column).filter(|text| !text.is_empty());
        let bad = |problem| IntakeError::BadLibrary { record, problem };
        let degrees = |column: Option<usize>| filled(column)?.replace(',', ".").parse::<f64>().ok();
        let town = cell(Some(town)).unwrap_or_default();
        Ok(Library {
            id: filled(Some(id)).map(LibraryId).ok_or_else(|| bad(LibraryProblem::NoId))?,
            name: filled(Some(name)).ok_or_else(|| bad(LibraryProblem::NoName))?,
            municipality: municipality_of(&town).ok_or_else(|| bad(LibraryProblem::UnknownMunicipality(town)))?,
            kind: match filled(kind).as_deref() {
                Some("main") => LibraryKind::Main,
                Some("branch") => LibraryKind::Branch,
                _ => LibraryKind::Unknown,
            },
            postcode: filled(postcode),
            position: degrees(latitude).zip(degrees(longitude)).and_then(|(lat, lon)| Position::from_degrees(lat, lon)),
        })
    };
    let libraries: Vec<Library> =
        records.map(|record| (record.cells, record.number - above)).map(read).collect::<Result<_, _>>()?;
    if libraries.is_empty() { Err(IntakeError::NotADirectory) } else { Ok(libraries) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kirkanta_json_and_csv_give_the_same_libraries() {
        let json = r#"{"result":[
            {"id":86074,"name":"Auran kirjasto","city":1,"mainLibrary":true,
             "address":{"zipcode":"21380","coordinates":{"lat":60.64946,"lon":22.59007}}},
            {"id":85166,"name":{"fi":"Kemiön kirjasto"},"city":2,"mainLibrary":false,"address":{"zipcode":null,"coordinates":null}}],
            "references":{"city":{"1":{"id":1,"name":"Aura"},"2":{"id":2,"name":"Kemiönsaari"}}}}"#;
        let csv = "id,name,municipality,kind,postcode,lat,lon\n\
                   86074,Auran kirjasto,019,main,21380,60.64946,22.59007\n85166,Kemiön kirjasto,322,,,,\n";
        let libraries = read_directory(json.as_bytes()).unwrap();
        assert_eq!(read_directory(csv.as_bytes()).unwrap(), libraries);
        assert_eq!((libraries[0].kind, libraries[1].kind), (LibraryKind::Main, LibraryKind::Unknown));
        assert_eq!(libraries[0].position, Position::from_degrees(60.64946, 22.59007));
    }

    #[test]
    fn a_library_that_cannot_be_placed_is_named() {
        let unknown = LibraryProblem::UnknownMunicipality("Ankkalinna".into());
        let csv = "id;name;municipality\n1;Auran kirjasto;Aura\n2;Ankkalinnan kirjasto;Ankkalinna\n";
        assert_eq!(read_directory(csv.as_bytes()), Err(IntakeError::BadLibrary { record: 2, problem: unknown }));
        let twice = "id;name;municipality\n1;A;Aura\n1;B;Aura\n";
        assert!(matches!(read_directory(twice.as_bytes()), Err(IntakeError::BadLibrary { record: 2, .. })));
    }

    #[test]
    fn what_is_no_directory_is_refused() {
        for text in ["{}", "[]", "{", "a;b\n1;2\n", "{\"result\":[]}"] {
            assert_eq!(read_directory(text.as_bytes()), Err(IntakeError::NotADirectory), "{text}");
        }
    }
}
