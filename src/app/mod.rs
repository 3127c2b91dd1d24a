//! The interface without a screen: `update(&mut Model, Msg) -> Vec<Effect>`. Pure: it knows no
//! terminal, no database and no clock; what it cannot do itself it asks for as an [`Effect`].

mod command;
pub mod form;
mod key;
mod keymap;
mod model;
mod msg;
pub mod overlay;
mod panes;
pub mod screens;
mod select;
mod toast;
mod update;

pub use command::Command;
pub use key::{Code, Key};
pub use keymap::{Hint, footer};
pub use model::{Busy, Look, Model};
pub use msg::{Effect, ImportPreview, InboxFile, Msg};
pub use overlay::Overlay;
pub use panes::{Arrangement, CHROME_ROWS, Pane, Panes, Size};
pub use screens::{Focus, Screen};
pub use select::{Selection, Settled};
pub use toast::{Toast, ToastKind};
pub use update::update;
