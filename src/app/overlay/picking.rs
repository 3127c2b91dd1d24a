//! Keys in a list to choose from, and what is done with the chosen.

use super::press::{move_cursor, open_preview};
use super::{Overlay, Pick, PickFor, Picker};
use crate::app::blocked::busy;
use crate::app::{Code, Effect, Key, Model, PreviewOf, Sent, Toast};
use crate::domain::{Change, LibraryId, LibraryKind, MunicipalityCode, RegistrationId, ReportEdit, Seen};
use crate::i18n::Phrase;

pub(super) fn press(model: &mut Model, mut picker: Picker, key: Key) -> Vec<Effect> {
    let taken = picker.taken(libraries_now(model, &picker));
    if key.code == Code::Enter && (!taken.is_empty() || picker.takes_none()) {
        return take(model, picker, taken);
    }
    if let Code::Char(digit) = key.code
        && let Some(choice) = picker.of_digit(digit).and_then(|index| picker.choices.get(index))
    {
        let taken = vec![choice.pick.clone()];
        return take(model, picker, taken);
    }
    if key.code == Code::Tab && picker.takes_several() {
        if let Some(index) = picker.selected()
            && !picker.ticked.remove(&index)
        {
            picker.ticked.insert(index);
        }
    } else if !move_cursor(&mut picker.cursor, picker.shown.len(), key) && picker.query.key(key) {
        picker.filter(model.lang);
    }
    model.overlays.push(Overlay::Picker(picker));
    Vec::new()
}

/// The libraries that the registration has, with which the picker began.
fn libraries_now<'a>(model: &'a Model, picker: &Picker) -> &'a [LibraryId] {
    match &picker.purpose {
        PickFor::Libraries(seen) => model.snapshot.registration(seen.id).map_or(&[], |line| &line.libraries),
        _ => &[],
    }
}

fn take(model: &mut Model, picker: Picker, taken: Vec<Pick>) -> Vec<Effect> {
    let depth = model.overlays.len();
    let purpose = picker.purpose.clone();
    match (purpose, taken.as_slice()) {
        (PickFor::Import, [Pick::File(file), ..]) => {
            model.overlays.push(Overlay::Picker(picker));
            open_preview(model, PreviewOf::File(file.clone()))
        }
        (PickFor::Attach(claim), [Pick::File(file), ..]) => {
            let file = file.clone();
            model.overlays.push(Overlay::Picker(picker));
            if let Some(reason) = busy(model) {
                model.toast = Some(Toast::refused(reason));
                return Vec::new();
            }
            model.send(Effect::Attach { claim, file }, Sent { closes_to: Some(depth), ..Sent::default() })
        }
        (PickFor::Libraries(_), []) => {
            model.toast = Some(Toast::refused(Phrase::new("blocked-nothing-ticked")));
            model.overlays.push(Overlay::Picker(picker));
            Vec::new()
        }
        (
            PickFor::Libraries(_)
            | PickFor::Topics(_)
            | PickFor::Cooperation(_)
            | PickFor::PairTopics(_)
            | PickFor::ReportTopics(_)
            | PickFor::Meets(_),
            _,
        ) => {
            let change = ticked(&picker.purpose, &taken);
            model.overlays.push(Overlay::Picker(picker));
            if let Some(reason) = busy(model) {
                model.toast = Some(Toast::refused(reason));
                return Vec::new();
            }
            let Some(change) = change else { return Vec::new() };
            model.write(change, Sent { closes_to: Some(depth), ..Sent::default() })
        }
        (PickFor::ClaimVisit, [Pick::Visit(id), ..]) => {
            let visit = model.snapshot.visits.iter().find(|visit| visit.id == *id);
            let form = visit.map(|visit| crate::app::screens::claims::new_claim(model, visit));
            form.map(|form| model.open_form(form)).unwrap_or_default()
        }
        (PickFor::MergeInto(registration), [Pick::Registration(into), ..]) => {
            let into = *into;
            let unchosen = picker.is_unchosen().then(|| Phrase::new("blocked-merge-unchosen"));
            model.overlays.push(Overlay::Picker(picker));
            if let Some(reason) = busy(model).or(unchosen) {
                model.toast = Some(Toast::refused(reason));
                return Vec::new();
            }
            model.write(Change::Merge { registration, into }, Sent { closes_to: Some(depth), ..Sent::default() })
        }
        (PickFor::NewVisit(partnership), [Pick::Direction { guest, host }, ..]) => {
            let change = Change::AddVisit { partnership, host: *host, guest: *guest, today: model.today };
            model.overlays.push(Overlay::Picker(picker));
            if let Some(reason) = busy(model) {
                model.toast = Some(Toast::refused(reason));
                return Vec::new();
            }
            model.write(change, Sent { closes_to: Some(depth), ..Sent::default() })
        }
        (PickFor::Letter, [Pick::Letter(order), ..]) => {
            // The one from which it was chosen.
            model.overlays.pop();
            super::letter::open(model, *order)
        }
        (PickFor::Round, [Pick::Round(code), ..]) => vec![Effect::Load { round: Some(code.clone()) }],
        _ => Vec::new(),
    }
}

/// What the ticks say about a registration.
fn ticked(purpose: &PickFor, taken: &[Pick]) -> Option<Change> {
    let topics = || {
        let topic = |pick: &Pick| match pick {
            Pick::Topic(topic) => Some(topic.clone()),
            _ => None,
        };
        taken.iter().filter_map(topic).collect()
    };
    match *purpose {
        PickFor::PairTopics(partnership) => Some(Change::TagPartnership { partnership, topics: topics() }),
        PickFor::ReportTopics(ref report) => {
            let edit = Box::new(ReportEdit { topics: topics(), ..report.edit.clone() });
            Some(Change::EditReport { report: report.seen(), edit })
        }
        PickFor::Meets(partnership) => match taken {
            [Pick::Meets(meets), ..] => Some(Change::AnswerMeeting { partnership, meets: Some(*meets) }),
            _ => None,
        },
        PickFor::Libraries(registration) => Some(set_libraries(registration, taken)),
        PickFor::Topics(registration) => Some(Change::SetTopics { registration, topics: topics() }),
        PickFor::Cooperation(registration) => {
            let municipalities = taken.iter().filter_map(|pick| match pick {
                Pick::Municipality(code) => Some(code.clone()),
                _ => None,
            });
            Some(Change::SetCooperation { registration, municipalities: municipalities.collect() })
        }
        _ => None,
    }
}

/// A main library first: it gives the position. The municipalities follow from the libraries, each once.
fn set_libraries(registration: Seen<RegistrationId>, taken: &[Pick]) -> Change {
    let mut libraries = Vec::new();
    let mut municipalities: Vec<MunicipalityCode> = Vec::new();
    let mut taken: Vec<&Pick> = taken.iter().collect();
    taken.sort_by_key(|pick| !matches!(pick, Pick::Library(_, _, LibraryKind::Main)));
    for pick in taken {
        if let Pick::Library(library, municipality, _) = pick {
            libraries.push(library.clone());
            if !municipalities.contains(municipality) {
                municipalities.push(municipality.clone());
            }
        }
    }
    Change::SetLibraries { registration, libraries, municipalities }
}
