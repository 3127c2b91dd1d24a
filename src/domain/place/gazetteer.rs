//! The municipalities of Finland, the former ones of the region, and the library consortia: facts
//! from `assets/`, parsed once. Which libraries exist is not here; that is the directory's.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Position;
use crate::domain::MunicipalityCode;
use crate::i18n::Lang;

const MUNICIPALITIES: &str = include_str!("../../../assets/municipalities.csv");
const FORMER: &str = include_str!("../../../assets/former-municipalities.csv");
const CONSORTIA: &str = include_str!("../../../assets/consortia.toml");

/// The regions whose libraries the programme of the Turku AKE serves.
const AREA: [&str; 2] = ["Varsinais-Suomi", "Satakunta"];

/// A municipality of Finland.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    pub code: MunicipalityCode,
    pub name_fi: String,
    /// `Liedon`, `Kosken Tl`.
    pub genitive: String,
    pub name_sv: String,
    /// Other names in use: `Koski` of Koski Tl.
    pub also: Vec<String>,
    pub region: String,
    /// The official languages, the majority's first: `fi`, `sv`, `fi+sv`, `sv+fi`.
    pub language: String,
    /// Inhabitants on 31.12.2022.
    pub population: u32,
    /// The main library in the region served, elsewhere the municipal centre.
    pub position: Position,
}

impl Municipality {
    /// The name in a language; English uses the Finnish one.
    pub fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Sv { &self.name_sv } else { &self.name_fi }
    }

    /// Whether it lies in the region that the programme serves.
    pub fn in_area(&self) -> bool {
        AREA.contains(&self.region.as_str())
    }
}

/// A former municipality, old parish or well-known village, and where it lies now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerMunicipality {
    pub name_fi: String,
    pub genitive: String,
    pub name_sv: Option<String>,
    pub now: MunicipalityCode,
    /// The village whose name its library bears: Kepola in Köyliö.
    pub seat: Option<String>,
    /// Whether the name also means something well known elsewhere in Finland: Lappi.
    pub elsewhere: bool,
}

/// A library consortium (kimppa).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Consortium {
    pub name: String,
    stems: Vec<String>,
    members: Vec<MunicipalityCode>,
}

/// All municipalities, by code.
pub fn municipalities() -> &'static [Municipality] {
    static ALL: OnceLock<Vec<Municipality>> = OnceLock::new();
    ALL.get_or_init(|| records(MUNICIPALITIES).filter_map(|fields| read_municipality(&fields)).collect())
}

/// The municipality of a code; `None` for a code that is not in use.
pub fn municipality(code: &MunicipalityCode) -> Option<&'static Municipality> {
    static INDEX: OnceLock<HashMap<&'static str, &'static Municipality>> = OnceLock::new();
    let index = INDEX.get_or_init(|| municipalities().iter().map(|one| (one.code.as_str(), one)).collect());
    index.get(code.as_str()).copied()
}

/// The name of a municipality; its code where it is none of Finland's.
pub fn municipality_name(lang: Lang, code: &MunicipalityCode) -> String {
    municipality(code).map_or_else(|| code.to_string(), |municipality| municipality.name(lang).to_owned())
}

/// The municipality of this exact Finnish or Swedish name.
pub fn municipality_named(name: &str) -> Option<&'static Municipality> {
    let wanted = name.trim().to_lowercase();
    municipalities().iter().find(|one| {
        let names = [&one.name_fi, &one.name_sv].into_iter().chain(&one.also);
        names.into_iter().any(|known| known.to_lowercase() == wanted)
    })
}

/// Former municipalities of the region and near it.
pub fn former_municipalities() -> &'static [FormerMunicipality] {
    static ALL: OnceLock<Vec<FormerMunicipality>> = OnceLock::new();
    ALL.get_or_init(|| records(FORMER).filter_map(|fields| read_former(&fields)).collect())
}

/// All consortia, in the order of the data file.
pub fn consortia() -> &'static [Consortium] {
    static ALL: OnceLock<Vec<Consortium>> = OnceLock::new();
    ALL.get_or_init(|| {
        #[derive(Deserialize)]
        struct File {
            consortium: Vec<Consortium>,
        }
        toml::from_str(CONSORTIA).map(|file: File| file.consortium).unwrap_or_default()
    })
}

/// The consortium that a word names; in lower case.
pub(super) fn consortium_named(word: &str) -> Option<&'static Consortium> {
    consortia().iter().find(|one| one.stems.iter().any(|stem| word.starts_with(stem)))
}

/// The consortium to which the libraries of a municipality belong; `None` for one that stands alone.
pub fn consortium_of(code: &MunicipalityCode) -> Option<&'static Consortium> {
    static INDEX: OnceLock<HashMap<&'static str, &'static Consortium>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        consortia().iter().flat_map(|one| one.members.iter().map(move |code| (code.as_str(), one))).collect()
    });
    index.get(code.as_str()).copied()
}

/// The data lines of an asset: no comments, no header.
fn records(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1).map(|line| line.split(';').collect())
}

fn read_municipality(fields: &[&str]) -> Option<Municipality> {
    let [code, fi, genitive, sv, also, region, language, population, latitude, longitude] = fields else {
        return None;
    };
    Some(Municipality {
        code: MunicipalityCode::new(*code),
        name_fi: (*fi).to_owned(),
        genitive: (*genitive).to_owned(),
        name_sv: (*sv).to_owned(),
        also: also.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        region: (*region).to_owned(),
        language: (*language).to_owned(),
        population: population.parse().ok()?,
        position: Position::from_degrees(latitude.parse().ok()?, longitude.parse().ok()?)?,
    })
}

fn read_former(fields: &[&str]) -> Option<FormerMunicipality> {
    let [name, genitive, sv, now, seat, elsewhere] = fields else {
        return None;
    };
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Some(FormerMunicipality {
        name_fi: (*name).to_owned(),
        genitive: (*genitive).to_owned(),
        name_sv: filled(sv),
        now: MunicipalityCode::new(*now),
        seat: filled(seat),
        elsewhere: !elsewhere.is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_read() {
        assert_eq!(municipalities().len(), 308);
        assert_eq!(municipalities().iter().filter(|one| one.in_area()).count(), 27 + 16);
        assert_eq!(former_municipalities().len(), records(FORMER).count());
        for former in former_municipalities() {
            assert!(municipality(&former.now).is_some(), "{former:?}");
        }
    }

    #[test]
    fn a_municipality_is_found_by_code_and_by_either_name() {
        let aura = municipality(&MunicipalityCode::new("019")).unwrap();
        assert_eq!((aura.name(Lang::Fi), aura.in_area()), ("Aura", true));
        assert_eq!(municipality_named("Pargas").unwrap().name(Lang::En), "Parainen");
        assert_eq!(municipality(&MunicipalityCode::new("999")), None);
    }

    #[test]
    fn a_consortium_is_known_by_the_beginning_of_its_name() {
        let name = |word| consortium_named(word).map(|one| one.name.as_str());
        assert_eq!(
            [name("vaskikirjastojen"), name("loisto"), name("satakirjastot")],
            [Some("Vaski"), Some("Loisto"), Some("Sata")]
        );
        assert_eq!(name("sata"), None);
    }

    #[test]
    fn every_municipality_of_the_region_is_in_one_consortium_but_somero() {
        let members: Vec<_> = consortia().iter().flat_map(|one| &one.members).collect();
        let alone: Vec<_> = municipalities()
            .iter()
            .filter(|one| one.in_area() && consortium_of(&one.code).is_none())
            .map(|one| one.name_fi.as_str())
            .collect();
        assert_eq!(alone, ["Somero"]);
        assert_eq!(members.len(), 27 + 16 - 1, "none in two, none from outside");
        assert_eq!(consortium_of(&MunicipalityCode::new("445")).unwrap().name, "Blanka");
    }
}
