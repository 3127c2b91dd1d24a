//! A summary as it is read: sentences, a table of figures, and lengths to be drawn as bars.

use super::{Named, Period, Summary};
use crate::domain::place::{municipalities, municipality_name};
use crate::domain::topic::topic_phrase;
use crate::domain::{Cents, Metres, TopicId};
use crate::i18n::{Arg, Lang, Phrase};

/// One figure with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Count(u64),
    Distance(Metres),
    Money(Cents),
}

impl Figure {
    pub fn phrase(self) -> Phrase {
        match self {
            Figure::Count(count) => Phrase::verbatim(count.to_string()),
            Figure::Distance(metres) => Phrase::new("summary-distance").with("distance", Arg::Distance(metres.0)),
            Figure::Money(cents) => Phrase::new("ui-money").with("sum", Arg::Money(cents.0)),
        }
    }
}

/// Lengths below one heading, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub heading: Phrase,
    pub bars: Vec<(Phrase, usize)>,
}

impl Summary {
    /// What it is of; `code` is that of the round.
    pub fn title(period: Period, code: &str) -> Phrase {
        match period {
            Period::Round => Phrase::new("summary-title-round").with("round", code),
            Period::Year(year) => Phrase::new("summary-title-year").with("year", year.to_string()),
        }
    }

    /// Whole sentences, only those of which there is something to say.
    pub fn sentences(&self) -> Vec<Phrase> {
        let mut told = vec![
            Phrase::new("summary-registrations")
                .with("count", self.registrations)
                .with("accepted", self.accepted)
                .with("postponed", self.postponed)
                .with("declined", self.declined),
        ];
        let mut tell = |when: bool, phrase: Phrase| told.extend(Some(phrase).filter(|_| when));
        tell(
            self.pairs + self.trios > 0,
            Phrase::new("summary-pairs")
                .with("pairs", self.pairs)
                .with("trios", self.trios)
                .with("alone", self.left_over),
        );
        tell(
            !self.municipalities.is_empty(),
            Phrase::new("summary-municipalities")
                .with("count", self.municipalities.len())
                .with("reached", self.reached())
                .with("all", municipalities().iter().filter(|town| town.in_area()).count()),
        );
        tell(
            self.visits > 0,
            Phrase::new("summary-visits").with("count", self.visits).with("people", whole(self.travellers)),
        );
        tell(self.visits_unknown > 0, Phrase::new("summary-visits-unknown").with("count", self.visits_unknown));
        tell(self.visits_ahead > 0, Phrase::new("summary-visits-ahead").with("count", self.visits_ahead));
        tell(self.visits_undated > 0, Phrase::new("summary-visits-undated").with("count", self.visits_undated));
        tell(
            self.approved > Cents::ZERO,
            Phrase::new("summary-money")
                .with("sum", Arg::Money(self.approved.0))
                .with("driven", Arg::Distance(self.driven.0)),
        );
        tell(self.open > Cents::ZERO, Phrase::new("summary-money-open").with("sum", Arg::Money(self.open.0)));
        tell(
            self.reports > 0,
            Phrase::new("summary-reports").with("count", self.reports).with("public", self.reports_public),
        );
        let topics: Vec<Phrase> = self.topics_in_order().take(3).map(|(topic, _)| topic_phrase(topic)).collect();
        tell(!topics.is_empty(), Phrase::new("summary-topics").with("topics", topics));
        tell(true, Phrase::new("summary-without"));
        told
    }

    /// Every figure with its name, also those that are nothing.
    pub fn figures(&self) -> Vec<(Phrase, Figure)> {
        let count = |number: usize| Figure::Count(number as u64);
        let figures = [
            ("registrations", count(self.registrations)),
            ("accepted", count(self.accepted)),
            ("postponed", count(self.postponed)),
            ("declined", count(self.declined)),
            ("pairs", count(self.pairs)),
            ("trios", count(self.trios)),
            ("left-over", count(self.left_over)),
            ("municipalities", count(self.municipalities.len())),
            ("visits", count(self.visits)),
            ("visits-ahead", count(self.visits_ahead)),
            ("visits-undated", count(self.visits_undated)),
            ("travellers", Figure::Count(self.travellers)),
            ("driven", Figure::Distance(self.driven)),
            ("approved", Figure::Money(self.approved)),
            ("open", Figure::Money(self.open)),
            ("reports", count(self.reports)),
            ("reports-public", count(self.reports_public)),
        ];
        figures.map(|(name, figure)| (Phrase::new(format!("summary-figure-{name}")), figure)).to_vec()
    }

    /// Topics, months and languages as bars; none for what there is none of.
    pub fn bars(&self) -> Vec<Bars> {
        let topics = self.topics_in_order().map(|(topic, named)| (topic_phrase(topic), named.together()));
        let months =
            self.months.iter().map(|((year, month), count)| (Phrase::verbatim(format!("{month}/{year}")), *count));
        let languages = Lang::ALL.into_iter().filter_map(|lang| {
            let name = Phrase::new(format!("answer-language-{}", lang.code()));
            Some((name, *self.languages.get(&lang)?))
        });
        let bars = |name: &str, bars| Bars { heading: Phrase::new(format!("summary-bars-{name}")), bars };
        let all = [
            bars("topics", topics.collect()),
            bars("visits", months.collect()),
            bars("languages", languages.collect()),
        ];
        all.into_iter().filter(|bars| !bars.bars.is_empty()).collect()
    }

    /// The names of the municipalities reached, in the order of the alphabet.
    pub fn municipality_names(&self, lang: Lang) -> Vec<String> {
        let mut names: Vec<String> = self.municipalities.iter().map(|code| municipality_name(lang, code)).collect();
        names.sort_by_key(|name| name.to_lowercase());
        names
    }

    /// The most often named first.
    pub fn topics_in_order(&self) -> impl Iterator<Item = (&TopicId, Named)> {
        let mut topics: Vec<(&TopicId, Named)> = self.topics.iter().map(|(topic, named)| (topic, *named)).collect();
        topics.sort_by_key(|(topic, named)| (std::cmp::Reverse((named.together(), named.partnerships)), *topic));
        topics.into_iter()
    }

    /// How many of the municipalities of the region.
    fn reached(&self) -> usize {
        municipalities().iter().filter(|town| town.in_area() && self.municipalities.contains(&town.code)).count()
    }
}

impl Named {
    pub fn together(self) -> usize {
        self.registrations + self.partnerships
    }
}

fn whole(number: u64) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
