//! The interface without a screen: `update(&mut Model, Msg) -> Vec<Effect>`. Pure: it knows no
//! terminal, no database and no clock; what it cannot do itself it asks for as an [`Effect`].

mod blocked;
mod command;
mod company;
pub mod form;
mod importing;
mod key;
mod keymap;
mod length;
mod loading;
mod marks;
mod model;
mod movement;
mod msg;
pub mod narrow;
pub mod overlay;
mod panes;
mod run;
pub mod screens;
mod select;
mod sending;
mod start;
mod toast;
mod update;

#[cfg(test)]
mod tests;

use form::Form;
use marks::{toggled, toggled_all};
use sending::Sent;

pub use blocked::blocked;
pub use command::Command;
pub use company::Watchers;
pub use importing::{
    ChangedRow, ImportOrder, ImportPreview, PreviewOf, PreviewOrder, Progress, RowList, RowRemark, Ticket,
};
pub use key::{Code, Key};
pub use keymap::{
    Binding, Hint, SheetRow, SheetSection, Tag, binding_of, bindings, bindings_of, footer, key_sheet, sequence,
};
pub use model::{Busy, Look, Model};
pub use msg::{Effect, InboxFile, Msg, Paper, Solved};
pub use overlay::Overlay;
pub use panes::{Arrangement, CHROME_ROWS, Pane, Panes, Size};
pub use screens::{Focus, Screen};
pub use select::{Selection, Settled};
pub use start::Start;
pub use toast::{Toast, ToastKind};
pub use update::update;
