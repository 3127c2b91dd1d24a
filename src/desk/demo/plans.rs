//! The plans that the libraries of the sample sent: of one day the timed lines are laid out, the other is as it came.

use super::DemoError;
use super::diary::{By, Diary};
use crate::domain::visit::{Slot, timed_lines_beside};
use crate::domain::{Change, VisitId};

/// The day from today on which the mails came.
const CAME: i64 = -5;

const LAID_OUT: &str = "Hei,\n\ntervetuloa meille! Päivän ohjelma on tällainen:\n\n\
    9.30 Aamukahvi ja esittäytyminen\n\
    10.00 Ohjelman läpikäynti\n\
    10.15–11.30 Kierros kirjastossa ja palvelujen esittely\n\
    11.30–12.30 Lounas\n\
    12.30–14.00 Lukupiirien markkinointi, yhteinen suunnittelu\n\
    14.00–14.30 Kahvi\n\
    14.30–15.15 Opasteet uusin silmin\n\
    15.15 Lähtö kotiin\n\n\
    Meitä on vastassa kolme. Pysäköinti onnistuu kirjaston takana.";

const AS_IT_CAME: &str = "Hei!\n\nTässä alustava ohjelma, täydennämme sitä vielä:\n\n\
    klo 10 kahvit ja esittelykierros\n\
    klo 10.30–12 tutustutaan kirjastoon ja omatoimiaikaan\n\
    klo 12.30 satutunti yhdessä\n\
    klo 15 sauna rannassa\n\n\
    Lounaspaikan varaamme, kun tiedämme, montako teitä tulee.";

/// Takes in a plan of each of the first two visits that are planned.
pub fn plans(diary: &mut Diary, planned: &[VisitId]) -> Result<(), DemoError> {
    let came = diary.day(CAME);
    for (visit, text) in planned.iter().zip([LAID_OUT, AS_IT_CAME]) {
        let plan = Change::ReceivePlan { visit: *visit, came, text: text.to_owned(), ticks: Vec::new() };
        diary.write(By::Bertta, CAME, &plan)?;
    }
    if let Some(visit) = planned.first() {
        let items: Vec<Slot> = timed_lines_beside(LAID_OUT, &[]).into_iter().map(|timed| timed.slot).collect();
        diary.write(By::Bertta, CAME, &Change::AddPlanItems { visit: *visit, items, ticks: Vec::new() })?;
    }
    Ok(())
}
