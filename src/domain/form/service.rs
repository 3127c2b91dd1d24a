//! The services whose exports are known.

use crate::i18n::Phrase;

/// Which service a form was made with, as far as its export tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    Lyyti,
    MicrosoftForms,
    GoogleForms,
    Webropol,
    /// None of them, or too little to tell.
    Unknown,
}

impl Service {
    pub const ALL: [Service; 5] =
        [Service::Lyyti, Service::MicrosoftForms, Service::GoogleForms, Service::Webropol, Service::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            Service::Lyyti => "lyyti",
            Service::MicrosoftForms => "microsoft_forms",
            Service::GoogleForms => "google_forms",
            Service::Webropol => "webropol",
            Service::Unknown => "unknown",
        }
    }

    /// What its files are called: `Lyyti-vienti`.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("service-{}", self.code().replace('_', "-")))
    }
}
