//! Words for people: a key and its arguments become Finnish, Swedish or English.
//!
//! Knows no domain. A speakable type elsewhere gives a [`Phrase`]; only `ui`, `cli` and `outbox`
//! turn phrases into text. The messages are Fluent files in `assets/texts/{fi,sv,en}`.

mod bundle;
mod format;
mod lang;
mod phrase;

pub use bundle::{has_key, say, text};
pub use format::{
    date, date_time, day_in_helsinki, instant_of_helsinki, kilometres, local_date_time, money, points, time_of_day,
};
pub use lang::Lang;
pub use phrase::{Arg, Phrase};
