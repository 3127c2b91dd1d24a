//! What the libraries of the sample told of their visits. Every word of it is invented.

use super::DemoError;
use super::diary::{By, Diary};
use crate::domain::report::{Markup, Publishing};
use crate::domain::topic::tag;
use crate::domain::{Change, Partnership, ReportEdit, VisitId};
use crate::i18n::Lang;

/// The day from today on which the reports came.
const CAME: i64 = -2;

/// Of the first pair, whose libraries let others read it without names.
const OF_THE_FIRST: &str = "Vierailimme kumppanikirjastossa neljän hengen voimin.\n\n\
    Aamupäivällä kävimme läpi ohjelman ja tutustuimme aikuisten lukupiireihin ja siihen, miten niitä markkinoidaan. \
    Iltapäivällä katsoimme opasteet uusin silmin.\n\n\
    Sovimme yhteisestä kirjailijaillasta. Lisätietoja: kirjasto@example.org, 02 000 0101.";

/// Of both visits of the third pair.
const OF_BOTH: &str = "Kävimme puolin ja toisin. Satutunteja pidetään kummassakin kirjastossa eri tavoin, \
    ja otamme toisiltamme oppia.\n\nKoululaisten kirjavinkkausta suunnittelemme yhdessä syksyksi.";

/// Enters a report of the first pair's visit and one of both visits of the third.
pub fn reports(diary: &mut Diary, accepted: &[Partnership], visits: [&[VisitId]; 2]) -> Result<(), DemoError> {
    let told = [(0, OF_THE_FIRST, Publishing::Nameless), (2, OF_BOTH, Publishing::No)];
    for ((pair, text, publishing), visits) in told.into_iter().zip(visits) {
        let Some(pair) = accepted.get(pair) else { continue };
        let report = ReportEdit {
            visits: visits.to_vec(),
            received: diary.day(CAME),
            language: Lang::Fi,
            markup: Markup::Plain,
            text: text.into(),
            topics: tag(text),
            publishing,
        };
        let change = Change::AddReport { partnership: pair.id, report: Box::new(report) };
        diary.write(By::Bertta, CAME, &change)?;
    }
    Ok(())
}
