//! Keys in, effects out: no terminal, no database.

mod answers;
mod budget;
mod claim_list;
mod claims;
mod company;
mod conflicts;
mod contacts;
mod distribution;
mod forms;
mod handout;
mod importing;
mod info;
mod letters;
mod listing;
mod live;
mod mending;
mod monkey;
mod pairs;
mod plan;
mod proposals;
mod queue;
mod reports;
mod sample;
mod screens;
mod settings;
mod template;
mod visits;

use super::{Effect, Key, Look, Model, Msg, Size, sequence, update};
use crate::domain::{Actor, Change, EntryId, EntryKind, Receipt, Snapshot};
use crate::i18n::{Lang, Phrase, say};

/// One coordinator at a keyboard, with the effects that wait to be done.
struct Desk {
    model: Model,
    effects: Vec<Effect>,
}

impl Desk {
    /// Bertta in front of the sample round, at 80×24.
    fn new() -> Desk {
        Desk::with(sample::snapshot())
    }

    fn with(snapshot: Snapshot) -> Desk {
        let look = Look { colour: true, ascii: false, demo: false };
        let size = Size { columns: 80, rows: 24 };
        let model = Model::new(Lang::Fi, Actor::new("bertta"), sample::day("2024-04-20"), size, look);
        let mut desk = Desk { model, effects: Vec::new() };
        desk.send(Msg::Loaded(Box::new(snapshot)));
        desk
    }

    fn send(&mut self, msg: Msg) -> &mut Desk {
        let effects = update(&mut self.model, msg);
        for effect in effects {
            // What only reads the round is answered at once; the rest waits to be looked at.
            let answer = match effect {
                Effect::LoadDetail(key) => Msg::DetailLoaded(key, sample::detail(&self.model.snapshot, key)),
                Effect::Search { words } => {
                    let found = sample::found(&self.model.snapshot, &words);
                    Msg::Found { words, found }
                }
                other => {
                    self.effects.push(other);
                    continue;
                }
            };
            self.effects.extend(update(&mut self.model, answer));
        }
        self
    }

    /// Presses keys as the key table writes them: `2 j a`.
    fn press(&mut self, keys: &str) -> &mut Desk {
        for key in sequence(keys) {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Types a text, letter by letter.
    fn write(&mut self, text: &str) -> &mut Desk {
        for c in text.chars() {
            self.send(Msg::Key(Key::char(c)));
        }
        self
    }

    fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The one change that was asked for since last looked.
    fn change(&mut self) -> Change {
        let mut writes = self.effects().into_iter().filter_map(|effect| match effect {
            Effect::Write(change) => Some(*change),
            _ => None,
        });
        let change = writes.next().expect("nothing was written");
        assert_eq!(writes.next(), None, "more than one write");
        change
    }

    fn writes_nothing(&mut self) {
        let writes = self.effects().into_iter().filter(|effect| matches!(effect, Effect::Write(_)));
        assert_eq!(writes.collect::<Vec<_>>(), []);
    }

    /// The receipt, then the round with the entry in it.
    fn written(&mut self, entry: i64) -> &mut Desk {
        self.receipt(entry);
        let head = Some(EntryId(entry)).max(self.model.snapshot.head);
        let snapshot = Snapshot { head, ..self.model.snapshot.clone() };
        self.send(Msg::Loaded(Box::new(snapshot)))
    }

    fn receipt(&mut self, entry: i64) -> &mut Desk {
        let label = Phrase::verbatim("Tehty");
        let receipt = Receipt { entry: EntryId(entry), kind: EntryKind::Change, label, records: Vec::new() };
        self.send(Msg::Written(Ok(receipt)))
    }

    /// Changes the round as another coordinator would.
    fn meanwhile(&mut self, change: impl FnOnce(&mut Snapshot)) -> &mut Desk {
        let mut snapshot = self.model.snapshot.clone();
        change(&mut snapshot);
        snapshot.head = snapshot.head.map(|entry| EntryId(entry.0 + 1));
        self.send(Msg::Loaded(Box::new(snapshot)))
    }

    /// The numbers of the queue's rows.
    fn listed(&self) -> Vec<i64> {
        crate::app::screens::queue::listed(&self.model).iter().map(|id| id.0).collect()
    }

    fn toast(&self) -> String {
        self.model.toast.as_ref().map(|toast| say(self.model.lang, &toast.phrase)).unwrap_or_default()
    }

    #[track_caller]
    fn says(&self, key: &str) {
        assert_eq!(self.model.toast.as_ref().map(|toast| toast.phrase.key.as_str()), Some(key), "{}", self.toast());
    }
}
