//! The directory of the region for the tests of this floor and those above.

use super::{Directory, Library, LibraryKind};
use crate::domain::{LibraryId, MunicipalityCode};

/// The sites of the region, without positions.
pub(crate) fn libraries() -> Vec<Library> {
    let file = include_str!("../../../tests/data/libraries.csv");
    let lines = file.lines().skip(1);
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split(';').collect();
            Library {
                id: LibraryId::new(fields[1]),
                name: fields[3].to_owned(),
                municipality: MunicipalityCode::new(fields[0]),
                kind: LibraryKind::ALL.into_iter().find(|kind| kind.code() == fields[2]).unwrap(),
                postcode: None,
                position: None,
            }
        })
        .collect()
}

pub(crate) fn directory() -> Directory {
    Directory::new(&libraries(), &[])
}
