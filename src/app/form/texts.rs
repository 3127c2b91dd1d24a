//! The form of the texts that letters need.

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::Change;
use crate::domain::text_setting::{TextSetting, Texts};
use crate::i18n::Phrase;
use chrono::NaiveDate;

impl Form {
    pub(in crate::app) fn letter_texts(texts: &Texts) -> Form {
        let field = |setting: TextSetting| {
            let kind = if setting.has_lines() { FieldKind::Text } else { FieldKind::Line };
            let field = Field::new(setting.code(), setting.name(), kind, texts.get(setting).unwrap_or_default());
            let field = field.hint(setting.help()).optional();
            match setting {
                TextSetting::AkeName => field.section(Phrase::new("form-texts-letters")),
                TextSetting::InvoiceName => field.section(Phrase::new("form-texts-invoicing")),
                _ => field,
            }
        };
        let fields = TextSetting::ALL.into_iter().map(field).collect();
        Form::new(Purpose::Texts(Box::new(texts.clone())), Phrase::new("form-title-texts"), fields)
    }

    /// Only what is not as it was when the form opened: a colleague's text is not put back.
    pub(super) fn texts_change(&mut self, before: &Texts, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let mut texts = Vec::new();
        for setting in TextSetting::ALL {
            match setting.read(&reader.typed(setting.code()).unwrap_or_default()) {
                Ok(text) if text.as_deref() == before.get(setting) => {}
                Ok(text) => texts.push((setting, text)),
                Err(problem) => reader.refuse(setting.code(), problem.phrase(setting)),
            }
        }
        let right = reader.finish();
        self.banner = (right && texts.is_empty()).then(|| Phrase::new("settings-nothing-changed"));
        (right && !texts.is_empty()).then_some(Change::SetTexts { texts, seen: Some(before.version) })
    }
}
