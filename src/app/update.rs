//! What happens on a message: routed to the topmost overlay, else to the screen.

use super::{Effect, Model, Msg};

/// Takes one message in and says what to do outside. Afterwards [`Model::take_dirty`] tells whether
/// to draw.
pub fn update(_model: &mut Model, _msg: Msg) -> Vec<Effect> {
    Vec::new()
}
