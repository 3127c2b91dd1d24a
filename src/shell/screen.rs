//! The terminal while it is ours: raw, on the other screen, pastes marked. Given back on every way
//! out, by dropping at the latest.

use std::io::{self, IsTerminal};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{ResetColor, SetAttribute, force_color_output};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use rustix::termios::{OptionalActions, Termios};

use super::tty::Tty;
use super::{ShellError, environment};

/// Says why there is no terminal that could show a screen, before anything is opened.
pub fn refuse_without_terminal() -> Result<(), ShellError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(ShellError::NoTerminal);
    }
    match environment::variable("TERM").as_deref() {
        None | Some("dumb") => Err(ShellError::DumbTerminal),
        Some(_) => Ok(()),
    }
}

/// The line settings of the terminal as the user had them.
#[derive(Clone)]
pub struct LineSettings(Termios);

impl LineSettings {
    pub fn read() -> io::Result<LineSettings> {
        Ok(LineSettings(rustix::termios::tcgetattr(rustix::stdio::stdin())?))
    }

    /// Gives them back. Never waits, so it also serves where a write to the terminal would.
    pub fn restore(&self) {
        // A terminal that is gone has nothing to be given back.
        let _ = rustix::termios::tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &self.0);
    }

    fn make_raw(&self) -> io::Result<()> {
        let mut raw = self.0.clone();
        raw.make_raw();
        Ok(rustix::termios::tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &raw)?)
    }
}

/// The terminal, entered.
pub struct Screen {
    terminal: Terminal<Tty>,
    settings: LineSettings,
    entered: bool,
}

impl Screen {
    /// Takes the terminal, whose settings were read before.
    pub fn enter(settings: LineSettings) -> io::Result<Screen> {
        // Otherwise NO_COLOR makes the library drop inverse and bold too; our theme obeys it itself.
        force_color_output(true);
        let terminal = Terminal::new(Tty::new()?)?;
        let mut screen = Screen { terminal, settings, entered: false };
        screen.reenter()?;
        Ok(screen)
    }

    /// Takes the terminal, again after a stop; what it shows is to be drawn anew.
    pub fn reenter(&mut self) -> io::Result<()> {
        self.settings.make_raw()?;
        self.entered = true;
        let mut bytes = Vec::new();
        queue!(bytes, EnterAlternateScreen, EnableBracketedPaste)?;
        self.terminal.backend_mut().send(&bytes)
    }

    /// Gives the terminal back as it was. Doing it twice does nothing more.
    pub fn leave(&mut self) -> io::Result<()> {
        if !self.entered {
            return Ok(());
        }
        self.entered = false;
        let mut bytes = Vec::new();
        queue!(
            bytes,
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            ResetColor,
            SetAttribute(crossterm::style::Attribute::Reset),
            LeaveAlternateScreen,
            Show
        )?;
        let said = self.terminal.backend_mut().send(&bytes);
        self.settings.restore();
        said
    }

    /// Forgets what the terminal shows, so that the next frame is drawn in full. Gives the size that
    /// the window now has, columns and rows.
    pub fn redraw(&mut self) -> io::Result<(u16, u16)> {
        let size = self.terminal.backend_mut().measure();
        self.terminal.backend_mut().forget_cursor();
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))?;
        Ok((size.width, size.height))
    }

    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(view).map(|_| ())
    }

    /// Sends bytes that show nothing.
    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.terminal.backend_mut().send(bytes)
    }

    /// The terminal is gone: nothing more is written to it, not even on the way out.
    pub fn abandon(&mut self) {
        self.entered = false;
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // On the way out there is nobody to tell of a terminal that does not take it.
        let _ = self.leave();
    }
}
