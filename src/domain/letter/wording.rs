//! What each field of a letter says of the records, in the recipient's language. Pure: the same records say the same.

use chrono::{NaiveDate, TimeDelta};

use super::addressee::shortened;
use super::{Addressee, LetterField, LetterRef, addressed};
use crate::domain::claim::{Claim, Line};
use crate::domain::text_setting::TextSetting;
use crate::domain::visit::place_for_keys;
use crate::domain::{
    Actor, Contact, Finding, InfoEdit, InfoSession, Partnership, PartnershipId, RecordKey, Registration,
    RegistrationId, Round, Snapshot, Visit, VisitKind, clean, clean_line,
};
use crate::i18n::{Arg, Lang, Phrase, say};

/// The site is quoted so that the recipient knows it again; a page of text would not help, in characters.
const LONGEST_SITE: usize = 200;

/// In characters.
const LONGEST_TOPIC: usize = 1000;

/// With this each line of a list begins.
const DASH: &str = "– ";

/// What a letter rests on.
pub struct Wording<'a> {
    pub letter: LetterRef,
    pub lang: Lang,
    pub snapshot: &'a Snapshot,
    /// The day on which it is written.
    pub today: NaiveDate,
    /// `None` where it goes to libraries that have not registered.
    pub registration: Option<&'a Registration>,
    pub addressee: &'a Addressee,
    /// What is to be asked; only of a letter that asks back.
    pub questions: &'a [Phrase],
    pub me: &'a Actor,
}

impl Wording<'_> {
    /// What a field says.
    ///
    /// # Errors
    /// A text of the settings that nobody has set; a record that is gone.
    pub fn value(&self, field: LetterField) -> Result<String, Phrase> {
        Ok(match field {
            LetterField::Greeting => self.greeting(),
            LetterField::Sender => self.sender(),
            LetterField::Ake => self.text(TextSetting::AkeName)?,
            LetterField::Reply => self.text(TextSetting::ReplyMailbox)?,
            LetterField::Round => self.round().map_or_else(String::new, |round| clean_line(&round.code)),
            LetterField::Opens => self.round().map_or_else(String::new, |round| crate::i18n::date(round.opens)),
            LetterField::Closes => self.round().map_or_else(String::new, |round| crate::i18n::date(round.closes)),
            LetterField::Closing => self.round().map_or_else(String::new, |round| self.closing(round.closes)),
            LetterField::Link => self.text(TextSetting::RegistrationLink)?,
            LetterField::Library => self.library()?,
            LetterField::Arrived => self.say(&match self.registration()?.answer.received {
                Some(at) => Phrase::new("letter-arrived").with("day", at.date()),
                None => Phrase::new("letter-arrived-undated"),
            }),
            LetterField::Site => shortened(&self.registration()?.answer.site_text, LONGEST_SITE),
            LetterField::Questions => list(self.questions.iter().map(|question| self.say(question))),
            LetterField::Partner => self.partner()?,
            LetterField::PartnerContact => list(self.partners()?.into_iter().map(|id| self.contact(id))),
            LetterField::Topic => self.topic()?,
            LetterField::Visits => list(self.visits()?.into_iter().map(|visit| self.visit_line(visit))),
            LetterField::References => self.references()?,
            LetterField::Visit => self.between(self.visit()?),
            LetterField::Day => self.day(self.visit()?),
            LetterField::Reference => self.visit()?.reference.clone(),
            LetterField::Keys => self.keys(self.visit()?),
            LetterField::SessionDay => self.say(&Phrase::new("on-day").with("date", self.session()?.edit.day)),
            LetterField::SessionTime => self.session_time(&self.session()?.edit),
            LetterField::SessionPlace => match self.session()?.edit.place.as_str() {
                "" => return Err(Phrase::new("letter-lacks-place").with("session", self.session()?.id.to_string())),
                place => clean_line(place),
            },
            LetterField::Invoicing => self.invoicing()?,
            LetterField::Invoice => shortened(&self.claim()?.invoice_number, LONGEST_SITE),
            LetterField::Claimed => self.money(self.claim()?.claimed().0),
            LetterField::Sanctioned => self.claim()?.sanctioned().map_or_else(String::new, |sum| self.money(sum.0)),
            LetterField::Disputed => self.disputed(self.claim()?),
            LetterField::Reason => {
                let reason = self.claim()?.decided.as_ref().and_then(|decided| decided.reason.clone());
                reason.map_or_else(String::new, |reason| shortened(&reason, LONGEST_TOPIC))
            }
        })
    }

    fn say(&self, phrase: &Phrase) -> String {
        clean_line(&say(self.lang, phrase))
    }

    fn money(&self, cents: i64) -> String {
        crate::i18n::money(self.lang, cents)
    }

    fn greeting(&self) -> String {
        self.say(&match self.addressee.first_name.as_str() {
            "" => Phrase::new("letter-greeting-nameless"),
            name => Phrase::new("letter-greeting").with("name", name),
        })
    }

    fn sender(&self) -> String {
        match self.snapshot.texts.get(TextSetting::Signature) {
            Some(signature) => clean(signature),
            None => capitalised(&clean_line(self.me.as_str())),
        }
    }

    /// What nobody has set is told by its name, and never made up.
    fn text(&self, setting: TextSetting) -> Result<String, Phrase> {
        let unset = || Phrase::new("letter-lacks-text").with("setting", setting.name()).with("key", setting.code());
        self.snapshot.texts.get(setting).map(clean).ok_or_else(unset)
    }

    fn round(&self) -> Option<&Round> {
        self.snapshot.round.as_ref()
    }

    fn closing(&self, day: NaiveDate) -> String {
        let key = if day < self.today { "letter-closing-past" } else { "letter-closing" };
        self.say(&Phrase::new(key).with("day", day))
    }

    fn registration(&self) -> Result<&Registration, Phrase> {
        self.registration.ok_or_else(gone)
    }

    /// The recipient's own; of a mailbox that several share, all of them.
    fn library(&self) -> Result<String, Phrase> {
        match (self.letter.to, self.letter.of) {
            (Some(id), _) => Ok(self.name(id)),
            (None, RecordKey::Mailbox(id)) => {
                let names = addressed(self.snapshot, id).into_iter().map(|one| shortened(&one.name, LONGEST_SITE));
                Ok(self.together(names.collect()))
            }
            (None, _) => Err(gone()),
        }
    }

    fn together(&self, names: Vec<String>) -> String {
        let names: Vec<Phrase> = names.into_iter().map(Phrase::verbatim).collect();
        match names.as_slice() {
            [one, other] => self.say(&Phrase::new("letter-two").with("one", one.clone()).with("other", other.clone())),
            _ => self.say(&Phrase::new("letter-several").with("names", names)),
        }
    }

    /// Where the keys may change hands. What a coordinator noted on it is not for others to read.
    fn keys(&self, swap: &Visit) -> String {
        self.say(&match place_for_keys(self.snapshot, swap) {
            Some(place) => Phrase::new("letter-keys-proposed").with("place", place.municipality.name(self.lang)),
            None => Phrase::new("letter-keys-open"),
        })
    }

    fn name(&self, id: RegistrationId) -> String {
        shortened(&self.snapshot.bare_name(id), LONGEST_SITE)
    }

    fn partnership(&self) -> Result<&Partnership, Phrase> {
        let id: Option<PartnershipId> = match self.letter.of {
            RecordKey::Partnership(id) => Some(id),
            RecordKey::Visit(_) | RecordKey::Claim(_) => Some(self.visit()?.partnership),
            RecordKey::Info(_) => {
                let of_me = self
                    .snapshot
                    .partnerships
                    .iter()
                    .find(|pair| self.letter.to.is_some_and(|to| pair.group.members.contains(&to)));
                of_me.map(|pair| pair.id)
            }
            RecordKey::Registration(_) | RecordKey::Mailbox(_) => None,
        };
        id.and_then(|id| self.snapshot.partnership(id)).ok_or_else(gone)
    }

    fn partners(&self) -> Result<Vec<RegistrationId>, Phrase> {
        let members = &self.partnership()?.group.members;
        Ok(members.iter().copied().filter(|id| Some(*id) != self.letter.to).collect())
    }

    fn partner(&self) -> Result<String, Phrase> {
        Ok(self.together(self.partners()?.into_iter().map(|id| self.name(id)).collect()))
    }

    /// The library, and how to reach whom there.
    fn contact(&self, id: RegistrationId) -> String {
        let name = self.name(id);
        let Some(Contact { person, phone, email, .. }) = self.snapshot.contacts.get(&id) else { return name };
        let known = [person, phone, email].map(|part| shortened(part, LONGEST_SITE));
        let known: Vec<String> = known.into_iter().filter(|part| !part.is_empty()).collect();
        if known.is_empty() { name } else { format!("{name}: {}", known.join(", ")) }
    }

    fn topic(&self) -> Result<String, Phrase> {
        let topic = shortened(&self.partnership()?.topic, LONGEST_TOPIC);
        Ok(if topic.is_empty() {
            self.say(&Phrase::new("letter-topic-open"))
        } else {
            self.say(&Phrase::new("letter-topic").with("topic", topic))
        })
    }

    fn visits(&self) -> Result<Vec<&Visit>, Phrase> {
        let id = self.partnership()?.id;
        Ok(self.snapshot.visits.iter().filter(|visit| visit.partnership == id).collect())
    }

    fn visit(&self) -> Result<&Visit, Phrase> {
        let id = match self.letter.of {
            RecordKey::Visit(id) => Some(id),
            RecordKey::Claim(_) => Some(self.claim()?.visit),
            RecordKey::Registration(_) | RecordKey::Partnership(_) | RecordKey::Info(_) | RecordKey::Mailbox(_) => None,
        };
        id.and_then(|id| self.snapshot.visit(id)).ok_or_else(gone)
    }

    fn between(&self, visit: &Visit) -> String {
        format!("{} → {}", self.name(visit.guest), self.name(visit.host))
    }

    fn day(&self, visit: &Visit) -> String {
        self.say(
            &visit.date.map_or_else(|| Phrase::new("letter-no-day"), |day| Phrase::new("on-day").with("date", day)),
        )
    }

    fn visit_line(&self, visit: &Visit) -> String {
        format!("{}: {}", self.between(visit), self.day(visit))
    }

    /// Only where the recipient travels, in a swap both do: the other invoices with its own.
    fn references(&self) -> Result<String, Phrase> {
        let own = self
            .visits()?
            .into_iter()
            .filter(|visit| visit.kind == VisitKind::Swap || Some(visit.guest) == self.letter.to);
        Ok(list(own.map(|visit| format!("{}: {}", self.between(visit), visit.reference))))
    }

    /// Whom to invoice, and an address: on the net with its operator, or on paper.
    fn invoicing(&self) -> Result<String, Phrase> {
        let net = [TextSetting::InvoiceOvt, TextSetting::InvoiceOperator];
        let is_set = |setting: &TextSetting| self.snapshot.texts.get(*setting).is_some();
        self.text(TextSetting::InvoiceName)?;
        if !is_set(&TextSetting::InvoiceAddress) {
            for setting in net {
                self.text(setting)?;
            }
        }
        let lines = TextSetting::INVOICING.into_iter().filter(is_set).map(|setting| {
            let text = self.snapshot.texts.get(setting).map(clean).unwrap_or_default();
            let key = format!("letter-invoicing-{}", setting.code().replace('_', "-"));
            clean(&say(self.lang, &Phrase::new(key).with("text", text)))
        });
        Ok(lines.collect::<Vec<_>>().join("\n"))
    }

    fn session(&self) -> Result<&InfoSession, Phrase> {
        let RecordKey::Info(id) = self.letter.of else { return Err(gone()) };
        self.snapshot.info.iter().find(|session| session.id == id).ok_or_else(gone)
    }

    fn session_time(&self, session: &InfoEdit) -> String {
        let begins = crate::i18n::time_of_day(self.lang, session.time);
        self.say(&match session.minutes {
            None => Phrase::new("info-time").with("time", begins),
            Some(minutes) => {
                let ends = session.begins() + TimeDelta::minutes(i64::from(minutes));
                Phrase::new("info-time-span")
                    .with("time", begins)
                    .with("ends", crate::i18n::time_of_day(self.lang, ends.time()))
            }
        })
    }

    fn claim(&self) -> Result<&Claim, Phrase> {
        let RecordKey::Claim(id) = self.letter.of else { return Err(gone()) };
        self.snapshot.claim(id).map(|checked| &checked.claim).ok_or_else(gone)
    }

    /// What AKE does not pay as it was claimed, each line with why.
    fn disputed(&self, claim: &Claim) -> String {
        let checked = self.snapshot.claim(claim.id);
        let findings = checked.map(|checked| checked.findings.as_slice()).unwrap_or_default();
        let less = claim.lines.iter().filter(|line| line.sanctioned.is_some_and(|sum| sum < line.claimed.claimed));
        let lines: Vec<String> = less.map(|line| self.disputed_line(line, findings)).collect();
        if lines.is_empty() { self.say(&Phrase::new("letter-nothing-disputed")) } else { list(lines.into_iter()) }
    }

    fn disputed_line(&self, line: &Line, findings: &[Finding]) -> String {
        let found = findings.iter().filter(|finding| finding.line == Some(line.id));
        let mut why: Vec<Phrase> = line.reason.iter().map(|reason| Phrase::verbatim(reason.as_str())).collect();
        why.extend(found.map(|finding| finding.phrase.clone()));
        let why: Vec<String> = why.iter().map(|phrase| shortened(&say(self.lang, phrase), LONGEST_SITE)).collect();
        let told = Phrase::new("letter-disputed-line")
            .with("kind", line.claimed.kind.phrase())
            .with("day", line.claimed.travel_date)
            .with("claimed", Arg::Money(line.claimed.claimed.0))
            .with("sanctioned", Arg::Money(line.sanctioned.unwrap_or_default().0));
        let told = self.say(&told);
        if why.is_empty() { told } else { format!("{told} {}", why.join(" ")) }
    }
}

fn gone() -> Phrase {
    Phrase::new("letter-record-gone")
}

/// Each on a line of its own, whatever it says.
fn list(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| format!("{DASH}{}", clean_line(&line))).collect::<Vec<_>>().join("\n")
}

/// An account is written small, a person who signs is not.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
