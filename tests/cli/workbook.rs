//! Small workbooks, right and wrong ones, written part by part.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The parts of an XLSX file: name and content, in the order of the package.
pub struct Workbook {
    parts: Vec<(String, Vec<u8>)>,
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

impl Workbook {
    /// Sheets of this name, state and content, as [`sheet`] writes it.
    pub fn of(sheets: &[(&str, &str, String)]) -> Workbook {
        let numbered = || sheets.iter().zip(1..);
        let listed: String = numbered()
            .map(|((name, state, _), number)| {
                format!(r#"<sheet name="{name}" sheetId="{number}" state="{state}" r:id="r{number}"/>"#)
            })
            .collect();
        let related: String = numbered()
            .map(|(_, number)| relation(number, "worksheet", &format!("worksheets/sheet{number}.xml")))
            .collect();
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
            ("_rels/.rels".to_owned(), relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml".to_owned(),
                format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#),
            ),
            ("xl/_rels/workbook.xml.rels".to_owned(), relations(&related)),
            ("xl/styles.xml".to_owned(), format!(r#"<styleSheet xmlns="{MAIN}">{FORMATS}</styleSheet>"#)),
        ];
        parts.extend(numbered().map(|((.., content), n)| (format!("xl/worksheets/sheet{n}.xml"), content.clone())));
        Workbook { parts: parts.into_iter().map(|(name, content)| (name, content.into_bytes())).collect() }
    }

    /// One sheet of these rows.
    pub fn with_rows(rows: &[String]) -> Workbook {
        Workbook::of(&[("Vastaukset", "visible", sheet(rows))])
    }

    /// With this part added, or in the place of the one of its name.
    pub fn part(mut self, name: &str, content: impl Into<Vec<u8>>) -> Workbook {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), content.into()));
        self
    }

    pub fn without(mut self, name: &str) -> Workbook {
        self.parts.retain(|(known, _)| known != name);
        self
    }

    pub fn shared_strings(self, count: &str, strings: &str) -> Workbook {
        self.part("xl/sharedStrings.xml", format!(r#"<sst xmlns="{MAIN}" uniqueCount="{count}">{strings}</sst>"#))
    }

    pub fn zip(&self) -> Vec<u8> {
        packed(&self.parts(), CompressionMethod::Deflated)
    }

    /// As a zip in which every part stands as it is.
    pub fn stored(&self) -> Vec<u8> {
        packed(&self.parts(), CompressionMethod::Stored)
    }

    fn parts(&self) -> Vec<(&str, &[u8])> {
        self.parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect()
    }
}

/// A format for dates as the second, one of five zeros as the third.
const FORMATS: &str = r#"<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs>"#;

/// Any zip.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    packed(parts, CompressionMethod::Deflated)
}

fn packed(parts: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, content) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn relations(inner: &str) -> String {
    format!(r#"<Relationships xmlns="{RELATIONS}">{inner}</Relationships>"#)
}

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
}

/// The content of a sheet; what stands in `rows` is XML.
pub fn sheet(rows: &[String]) -> String {
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{}</sheetData></worksheet>"#, rows.concat())
}

pub fn row(cells: &[String]) -> String {
    format!("<row>{}</row>", cells.concat())
}

/// A row of plain texts.
pub fn texts(cells: &[&str]) -> String {
    row(&cells.iter().map(|cell| inline(cell)).collect::<Vec<_>>())
}

/// A text in its cell; an empty one is an empty cell.
pub fn inline(text: &str) -> String {
    if text.is_empty() {
        return "<c/>".to_owned();
    }
    format!(r#"<c t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#, escaped(text))
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A text among the shared ones.
pub fn shared(index: usize) -> String {
    format!(r#"<c t="s"><v>{index}</v></c>"#)
}

pub fn number(text: &str) -> String {
    format!("<c><v>{text}</v></c>")
}

/// A number that its cell shows as a date.
pub fn date(serial: &str) -> String {
    format!(r#"<c s="1"><v>{serial}</v></c>"#)
}

/// A formula with its last result, a text.
pub fn formula(formula: &str, result: &str) -> String {
    format!(r#"<c t="str"><f>{}</f><v>{}</v></c>"#, escaped(formula), escaped(result))
}

/// Where the entry of a part begins in the directory of the zip.
fn entry(zip: &[u8], name: &str) -> usize {
    let found = (0..zip.len() - 46)
        .rev()
        .find(|at| zip[*at..].starts_with(b"PK\x01\x02") && zip[at + 46..].starts_with(name.as_bytes()));
    found.unwrap()
}

/// The zip with another size in bytes claimed for a part: packed, unpacked.
pub fn claiming(mut zip: Vec<u8>, name: &str, packed: Option<u32>, unpacked: Option<u32>) -> Vec<u8> {
    let at = entry(&zip, name);
    for (place, size) in [(20, packed), (24, unpacked)] {
        if let Some(size) = size {
            zip[at + place..at + place + 4].copy_from_slice(&size.to_le_bytes());
        }
    }
    zip
}

/// The zip with other flags or another method claimed for a part.
pub fn packed_by(mut zip: Vec<u8>, name: &str, flags: u8, method: u8) -> Vec<u8> {
    let at = entry(&zip, name);
    zip[at + 8] = flags;
    zip[at + 10] = method;
    zip
}
