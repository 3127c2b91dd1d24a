//! The interface without a screen: `update(&mut Model, Msg) -> Vec<Effect>`. Pure: it knows no
//! terminal, no database and no clock; what it cannot do itself it asks for as an [`Effect`].

mod key;
mod msg;

pub use key::{Code, Key};
pub use msg::{Effect, ImportPreview, InboxFile, Msg};
