//! Draws a [`crate::app::Model`] and never changes it. What is shown is decided in `app`; how it
//! looks, and that no outside text can harm a terminal, is decided here.

mod ascii;
mod atlas;
mod chrome;
mod company;
#[cfg(test)]
mod fixture;
mod layout;
mod marked;
mod names;
mod overlays;
mod pen;
mod screens;
mod signs;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod view;
mod widgets;

pub use view::view;
