//! The package that a workbook comes in, looked at before anybody unpacks it: what kind it is, and whether
//! its own directory already says that it is no honest one. What a directory claims may be a lie, so this
//! gives words early and no safety; that is the limits of the process that unpacks, which tries every part
//! before it reads one.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::SheetProblem;

/// The compound file of old Excel, and of a workbook behind a password.
pub(super) const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// A workbook of a form has a dozen parts; one with many pictures has hundreds.
const MOST_PARTS: usize = 2_000;
/// All parts unpacked, in bytes: a hundred thousand answers take a hundred million.
const MOST_UNPACKED: u64 = 256 << 20;
/// Rows that are all alike shrink to a fiftieth, a bomb to a thousandth.
const MOST_SHRUNK: u64 = 200;
/// In bytes; a smaller part may shrink as it likes.
const SMALL: u64 = 4 << 20;
/// In bytes: the record at the end without its comment.
const END: usize = 22;

/// Looks at the directory of a packed file.
///
/// # Errors
/// What is no workbook of this kind, is locked, damaged or would grow too large.
pub fn look_at(bytes: &[u8]) -> Result<(), SheetProblem> {
    if bytes.starts_with(&COMPOUND) {
        let locked = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let names_it = bytes.windows(locked.len()).any(|window| window == locked);
        return Err(if names_it { SheetProblem::Locked } else { SheetProblem::OldExcel });
    }
    let parts = parts(bytes).ok_or(SheetProblem::Broken)?;
    if parts.iter().any(|part| part.encrypted) {
        return Err(SheetProblem::Locked);
    }
    kind(&parts)?;
    let unpacked: u64 = parts.iter().map(|part| part.unpacked).sum();
    let bomb = |part: &Part| part.unpacked > SMALL && part.unpacked / MOST_SHRUNK > part.packed;
    if unpacked > MOST_UNPACKED || parts.iter().any(bomb) {
        return Err(SheetProblem::TooLarge);
    }
    // Parts that share their bytes: nobody's program packs so, but bombs are.
    let packed: u64 = parts.iter().map(|part| part.packed).sum();
    let damaged = packed > bytes.len() as u64 || parts.iter().any(Part::is_odd);
    if damaged { Err(SheetProblem::Broken) } else { Ok(()) }
}

/// Unpacks every part once and keeps nothing: whoever reads a workbook stops before the end of a part, where
/// its checksum is, and would take a damaged letter for a right one.
///
/// # Errors
/// A part that does not hold what its checksum says; all together more than any form's export.
pub(super) fn try_all(bytes: &[u8]) -> Result<(), SheetProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetProblem::Broken)?;
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| SheetProblem::Broken)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| SheetProblem::Broken)?;
        left = left.checked_sub(unpacked).ok_or(SheetProblem::TooLarge)?;
    }
    Ok(())
}

/// What the names of the parts say that the file is.
fn kind(parts: &[Part]) -> Result<(), SheetProblem> {
    let has = |beginning: &str| parts.iter().any(|part| part.name.starts_with(beginning));
    if has("xl/workbook.bin") {
        Err(SheetProblem::BinaryExcel)
    } else if has("xl/workbook") || has("xl/worksheets/") {
        Ok(())
    } else if has("mimetype") && has("content.xml") {
        Err(SheetProblem::OpenDocument)
    } else {
        Err(SheetProblem::NoWorkbook)
    }
}

/// One entry of the directory, as it claims to be.
struct Part {
    /// In lower case, with slashes.
    name: String,
    encrypted: bool,
    /// How it is packed: 0 not at all, 8 deflated.
    method: u16,
    /// In bytes.
    packed: u64,
    unpacked: u64,
}

impl Part {
    /// Whether a spreadsheet program never writes such a part: one that leads out of the folder, or is packed
    /// in a way of another format.
    fn is_odd(&self) -> bool {
        let outside = self.name.split('/').any(|step| step == "..") || self.name.starts_with('/');
        outside || self.name.contains(['\0', ':']) || !matches!(self.method, 0 | 8)
    }
}

/// The directory of the zip; `None` where there is none that holds together.
fn parts(bytes: &[u8]) -> Option<Vec<Part>> {
    let end = end_of_directory(bytes)?;
    let count = usize::from(two(bytes, end + 10)?);
    let mut at = usize::try_from(four(bytes, end + 16)?).ok()?;
    if count > MOST_PARTS {
        return None;
    }
    let mut parts = Vec::with_capacity(count);
    for _ in 0..count {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let length = |field: usize| Some(usize::from(two(bytes, at + field)?));
        let name_length = length(28)?;
        let name = bytes.get(at + 46..at + 46 + name_length)?;
        parts.push(Part {
            name: String::from_utf8_lossy(name).replace('\\', "/").to_ascii_lowercase(),
            encrypted: two(bytes, at + 8)? & 1 == 1,
            method: two(bytes, at + 10)?,
            packed: u64::from(four(bytes, at + 20)?),
            unpacked: u64::from(four(bytes, at + 24)?),
        });
        at += 46 + name_length + length(30)? + length(32)?;
    }
    Some(parts)
}

/// Where the record begins that ends the zip and says where its directory is; a comment may follow it.
fn end_of_directory(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| bytes.get(*at..*at + 4) == Some(b"PK\x05\x06"))
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_of_a_workbook_is_let_through_whatever_its_names_are_written_like() {
        for name in ["xl/workbook.xml", "xl/workbook22.xml", "XL\\Workbook.xml", "xl/worksheets/sheet.xml"] {
            assert_eq!(look_at(&package(&[("x", b""), (name, b"<x/>")])), Ok(()), "{name}");
        }
    }

    #[test]
    fn what_shrinks_like_a_bomb_is_one_and_a_small_part_may() {
        let blank = vec![b' '; SMALL as usize + 1];
        let with = |content: &[u8]| look_at(&package(&[("xl/workbook.xml", content)]));
        assert_eq!(with(&blank), Err(SheetProblem::TooLarge));
        assert_eq!(with(&blank[1..]), Ok(()));
    }

    #[test]
    fn a_part_that_does_not_hold_what_it_claims_is_found() {
        let mut bytes = package(&[("xl/workbook.xml", b"abcdefgh".repeat(64).as_slice())]);
        assert_eq!(try_all(&bytes), Ok(()));
        let content = 30 + "xl/workbook.xml".len();
        bytes[content + 3] ^= 1;
        assert_eq!(try_all(&bytes), Err(SheetProblem::Broken));
    }

    proptest! {
        #[test]
        fn no_bytes_bring_the_look_down(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
            rest in prop::collection::vec(any::<u8>(), 0..64),
        ) {
            let mut bytes = package(&[("xl/workbook.xml", b"<x/>"), ("xl/styles.xml", b"<x/>")]);
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            let _ = (look_at(&bytes), try_all(&bytes), look_at(&rest));
            bytes.extend(&rest);
            let _ = (look_at(&bytes), look_at(&[&COMPOUND, rest.as_slice()].concat()));
        }
    }
}
