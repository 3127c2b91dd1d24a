//! Letters: a template in the recipient's language, filled from typed fields, and the file that a mail program
//! opens as a message not yet sent. A new letter is a template for each language and an enum of its fields.

mod clarify;
mod eml;
mod template;

pub use clarify::{Clarify, clarify};
pub use eml::eml;
pub use template::{Field, Template, TemplateError, TemplateProblem};
