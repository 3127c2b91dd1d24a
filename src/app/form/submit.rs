//! From what was typed to the change that it asks for.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Form, Purpose, Wanted};
use crate::domain::form::Profile;
use crate::domain::partnership::proposal_name;
use crate::domain::registration::language_of;
use crate::domain::{Answer, Cents, Change, LineId, NewRound, Proposal, RoundId, Seen, clean};
use crate::i18n::{Arg, Lang, Phrase};

impl Form {
    /// The change that the values ask for. `None` where a value is wrong: the fields then say why,
    /// and the cursor is on the first of them.
    pub(in crate::app) fn submit(&mut self, today: NaiveDate) -> Option<Wanted> {
        let purpose = self.purpose.clone();
        let before = match &purpose {
            Purpose::EditAnswer { before, .. } => (**before).clone(),
            Purpose::AddRegistration(_) => Answer::empty(),
            _ => return self.change(purpose, today).map(|change| Wanted::Change(Box::new(change))),
        };
        let mut answer = self.typed_answer(&before, today)?;
        if matches!(purpose, Purpose::AddRegistration(_)) && answer.language == Lang::Fi {
            // Left as it was: the words tell it.
            let texts = [&answer.site_text, &answer.interests, &answer.cooperation, &answer.extra];
            answer.language = language_of(&texts.map(String::as_str).join("\n"));
        }
        purpose.answer_edit(answer).map(|edit| Wanted::Answer(Box::new(edit)))
    }

    fn change(&mut self, purpose: Purpose, today: NaiveDate) -> Option<Change> {
        match purpose {
            Purpose::NewRound => self.new_round_change(today),
            Purpose::Texts(before) => self.texts_change(&before, today),
            Purpose::SaveProfile(profile) => self.profile_change(*profile, today),
            Purpose::KeepProposal { round, proposal } => self.keep_change(round, proposal, today),
            Purpose::NoteRegistration(registration) => {
                Some(Change::NoteRegistration { registration, note: self.note_text() })
            }
            Purpose::NotePartnership(partnership) => {
                Some(Change::NotePartnership { partnership, note: self.note_text() })
            }
            Purpose::NoteVisit(visit) => Some(Change::NoteVisit { visit, note: self.note_text() }),
            Purpose::LogContact(partnership) => self.log_change(partnership, today),
            Purpose::EditPartnership { partnership, before } => {
                let edit = self.partnership_edit(&before, today);
                Some(Change::EditPartnership { partnership, edit })
            }
            Purpose::AddReport { .. } | Purpose::EditReport { .. } => self.report_change(purpose, today),
            Purpose::AddInfo(_) | Purpose::EditInfo(_) => self.info_change(&purpose, today),
            Purpose::PlanVisit(visit) => {
                let mut reader = Reader::new(self, today);
                let (date, participants) = (reader.date("date"), reader.whole("participants"));
                reader.finish().then_some(Change::PlanVisit { visit, date, participants })
            }
            Purpose::Participants(visit) => self.participants_change(visit, today),
            Purpose::ReceivePlan(visit) => self.plan_change(visit, today),
            Purpose::PlanItem { visit, item } => self.plan_item_change(visit, item, today),
            Purpose::TemplateItem { kind, item } => self.template_change(kind, item, today),
            Purpose::EditItem { .. } | Purpose::AddItem(_) => self.item_change(purpose, today),
            Purpose::Payment(claims) => self.payment_change(&claims, today),
            Purpose::SanctionLine { line, claimed } => self.sanction_change(line, claimed, today),
            Purpose::NewClaim { visit, travel_date, returned } => {
                self.claim_change(visit, travel_date, &returned, today)
            }
            Purpose::Credit(claim) => self.credit_change(&claim, today),
            Purpose::BreakDown { claim, total, .. } => self.breakdown_change(claim, total, today),
            Purpose::EditAnswer { .. } | Purpose::AddRegistration(_) => None,
        }
    }

    fn note_text(&self) -> String {
        self.fields.first().map(|field| clean(&field.text()).trim().to_owned()).unwrap_or_default()
    }

    fn keep_change(&mut self, round: RoundId, proposal: Box<Proposal>, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let name = reader.text("name").map(|name| proposal_name(&name)).transpose();
        let name = name.unwrap_or_else(|problem| {
            reader.refuse("name", problem);
            None
        });
        reader.finish();
        name.map(|name| Change::KeepProposal { round, name, proposal })
    }

    fn new_round_change(&mut self, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (code, name) = (reader.text("code"), reader.text("name"));
        let (opens, closes) = (reader.date("opens"), reader.date("closes"));
        let budget = reader.money("budget");
        let round = match (code, opens, closes) {
            (Some(code), Some(opens), Some(closes)) => Some(NewRound { code, name, opens, closes, budget }),
            _ => None,
        };
        if let Some((key, code)) = round.as_ref().and_then(|round| Some((round.problem()?, &round.code))) {
            let field = if key == "round-closes-before-opening" { "closes" } else { "code" };
            reader.refuse(field, Phrase::new(key).with("round", code.as_str()));
        }
        reader.finish().then_some(round).flatten().map(Change::AddRound)
    }

    fn profile_change(&mut self, profile: Profile, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let name = reader.text("name");
        let problem = name.as_deref().and_then(|name| Some(Profile::name_problem(name)?.phrase(name)));
        if let Some(problem) = problem {
            reader.refuse("name", problem);
        }
        let right = reader.finish();
        right.then_some(Change::SaveProfile(Profile { name: name?, ..profile }))
    }

    fn sanction_change(&mut self, line: Seen<LineId>, claimed: Cents, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (sanctioned, reason) = (reader.money("sanctioned"), reader.text("reason"));
        if sanctioned.is_some_and(|sanctioned| sanctioned > claimed) {
            reader.refuse("sanctioned", Phrase::new("form-error-above-claimed").with("sum", Arg::Money(claimed.0)));
        }
        let right = reader.finish();
        right.then_some(Change::SanctionLine { line, sanctioned: sanctioned?, reason })
    }
}
