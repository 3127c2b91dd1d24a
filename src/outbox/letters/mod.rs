//! Letters: a template in the recipient's language, filled with what the records say, and the file that a mail program
//! opens as a message not yet sent. A new letter is a template for each language and its fields in the domain.

mod compose;
mod eml;
#[cfg(test)]
mod other_parsers;
mod template;
mod templates;
#[cfg(test)]
mod tests;

pub use compose::compose;
pub use eml::{Envelope, eml, message};
pub use template::{Template, TemplateError, TemplateProblem};
pub use templates::{Templates, built_in, write_templates};
