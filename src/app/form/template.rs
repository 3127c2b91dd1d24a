//! The form of an item of the list with which visits begin.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::visit::{TemplateEdit, TemplateItem, Wording};
use crate::domain::{Change, Phase, Seen, VisitKind};
use crate::i18n::{Lang, Phrase};

impl Form {
    /// Of a new one where there is no item; it then belongs to `phase`.
    pub(in crate::app) fn template_item(kind: VisitKind, item: Option<&TemplateItem>, phase: Phase) -> Form {
        let words = |lang: Lang, hint: &str| {
            let label = Phrase::new(format!("form-words-{}", lang.code()));
            let field = Field::new(lang.code(), label, FieldKind::Line, item.map_or("", |item| item.wording.of(lang)));
            field.optional().hint(Phrase::new(hint))
        };
        let chosen = Phase::ALL.iter().position(|other| *other == phase).unwrap_or(0);
        let mut fields = vec![
            words(Lang::Fi, "form-words-hint"),
            words(Lang::Sv, "form-words-other-hint"),
            words(Lang::En, "form-words-other-hint"),
            Field::choice("phase", Phrase::new("form-item-phase"), Phase::ALL.map(Phase::phrase).to_vec(), chosen)
                .hint(Phrase::new("form-choice-hint")),
            Field::choice(
                "mandatory",
                Phrase::new("form-item-mandatory"),
                vec![Phrase::new("truth-0"), Phrase::new("truth-1")],
                usize::from(item.is_some_and(|item| item.mandatory)),
            )
            .hint(Phrase::new("form-item-mandatory-hint")),
        ];
        if let Some(fact) = item.and_then(TemplateItem::fact) {
            let hint = Phrase::new("form-words-of-fact-hint");
            let fact = Phrase::new(format!("fact-word-{}", fact.code()));
            fields[0].hint = Some(hint.with("fact", fact));
        }
        let key = if item.is_some() { "form-title-template-item" } else { "form-title-new-template-item" };
        let purpose = Purpose::TemplateItem { kind, item: item.map(TemplateItem::seen) };
        Form::new(purpose, Phrase::new(key).with("kind", kind.phrase()), fields)
    }

    pub(super) fn template_change(
        &mut self,
        kind: VisitKind,
        item: Option<Seen<String>>,
        today: NaiveDate,
    ) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let [fi, sv, en] = Lang::ALL.map(|lang| reader.text(lang.code()).unwrap_or_default());
        let wording = Wording { fi, sv, en };
        if wording.is_empty() {
            reader.refuse(Lang::Fi.code(), Phrase::new("form-error-empty"));
        }
        let phase = Phase::ALL.get(reader.chosen("phase")).copied().unwrap_or(Phase::Before);
        let edit = TemplateEdit { phase, mandatory: reader.chosen("mandatory") == 1, wording };
        reader.finish().then_some(match item {
            Some(item) => Change::EditTemplateItem { kind, item, edit },
            None => Change::AddTemplateItem { kind, item: edit },
        })
    }
}
