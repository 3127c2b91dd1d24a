//! Words that a coordinator typed, read like those of a form.

use super::{Origin, Reader};
use crate::domain::{Answer, Meaning, Registration, RegistrationId};

impl Reader<'_> {
    /// What a registration that came by phone or mail means.
    pub fn read_by_hand(&mut self, id: RegistrationId, answer: &Answer) -> Meaning {
        let reading = self.answers.read(answer);
        self.compare_from(Origin::Hand, id, answer, None, reading).0
    }

    /// What a registration would mean with these words. What a person settled stays, and so do its sites where
    /// they stand whatever the words say.
    pub fn reread(&mut self, of: &Registration, answer: &Answer, sites_stand: bool) -> Meaning {
        let reading = self.answers.read(answer);
        let standing = sites_stand.then_some(&of.meaning);
        let (mut meaning, _) = self.compare_from(Origin::of(of), of.id, answer, standing, reading);
        of.upkeep.keep(&of.meaning, &mut meaning);
        meaning
    }
}
