//! Which sites are reached by ferry. A straight line over water says little about the way there.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::{Library, MunicipalityCode};

#[derive(Deserialize, Default)]
struct File {
    ferry: Vec<Ferry>,
}

/// The sites of one municipality that need a ferry.
#[derive(Deserialize)]
struct Ferry {
    municipality: String,
    /// What the names of the sites begin with, in lower case.
    names: Vec<String>,
}

/// Whether staff of this site, or guests of it, travel by ferry (`assets/ferries.toml`).
pub fn needs_ferry(library: &Library) -> bool {
    ferry_to(&library.municipality, &library.name)
}

/// The same by the name of a site and its municipality.
pub fn ferry_to(municipality: &MunicipalityCode, name: &str) -> bool {
    let name = name.to_lowercase();
    let begins = |ferry: &Ferry| ferry.names.iter().any(|beginning| name.starts_with(beginning.as_str()));
    ferries().iter().any(|ferry| ferry.municipality == municipality.as_str() && begins(ferry))
}

fn ferries() -> &'static [Ferry] {
    static FERRIES: OnceLock<Vec<Ferry>> = OnceLock::new();
    FERRIES.get_or_init(|| read().unwrap_or_default().ferry)
}

/// The file is compiled in and a test reads it, so an error can only be met while it is edited.
fn read() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("../../../assets/ferries.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LibraryId, LibraryKind};

    fn site(name: &str, municipality: &str) -> Library {
        Library {
            id: LibraryId::new("1"),
            name: name.to_owned(),
            municipality: MunicipalityCode::new(municipality),
            kind: LibraryKind::Branch,
            postcode: None,
            position: None,
        }
    }

    #[test]
    fn the_islands_of_the_domain_page_need_a_ferry_and_nobody_else() {
        assert!(read().is_ok());
        for (name, municipality) in [
            ("Nauvon kirjasto", "445"),
            ("Korpo bibliotek", "445"),
            ("Houtskarin kirjasto", "445"),
            ("Iniön kirjasto", "445"),
            ("Utön kirjasto", "445"),
            ("Velkuan kirjasto", "529"),
            ("Hiittisten kirjasto", "322"),
        ] {
            assert!(needs_ferry(&site(name, municipality)), "{name}");
        }
        assert!(!needs_ferry(&site("Paraisten kirjasto", "445")));
        assert!(!needs_ferry(&site("Naantalin pääkirjasto", "529")));
        assert!(!needs_ferry(&site("Utösen kirjasto", "020")));
    }
}
