//! Frames as bytes: what ratatui draws is gathered and leaves in one write, or not at all where
//! nothing changed. The size comes from the kernel and is never guessed by starting a program.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use rustix::event::{PollFd, PollFlags};

/// What a terminal without a size (a serial line, a pipe in between) is taken for.
const USUAL_SIZE: Size = Size { width: 80, height: 24 };

/// Room for a frame of a large window, so that the buffer does not grow while drawing.
const FRAME_BYTES: usize = 64 * 1024;

/// The terminal as ratatui sees it.
pub struct Tty {
    out: File,
    frame: Vec<u8>,
    size: Size,
    /// Where the frame wants the cursor; `None` hides it.
    cursor: Option<Position>,
    /// Where the terminal has it; the outer `None` until it has been told.
    shown: Option<Option<Position>>,
}

impl Tty {
    pub fn new() -> io::Result<Tty> {
        let out = File::from(rustix::stdio::stdout().try_clone_to_owned()?);
        let mut tty = Tty { out, frame: Vec::with_capacity(FRAME_BYTES), size: USUAL_SIZE, cursor: None, shown: None };
        tty.measure();
        Ok(tty)
    }

    /// Asks the kernel for the window's size; frames have it from now on.
    pub fn measure(&mut self) -> Size {
        self.size = match rustix::termios::tcgetwinsize(&self.out) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size { width: size.ws_col, height: size.ws_row },
            _ => USUAL_SIZE,
        };
        self.size
    }

    /// The terminal's state is unknown: the next frame says where the cursor is even if unmoved.
    pub fn forget_cursor(&mut self) {
        self.shown = None;
    }

    /// Sends bytes that are no frame: entering and leaving the screen.
    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        write_whole(&mut self.out, bytes)
    }

    fn place_cursor(&mut self) -> io::Result<()> {
        match self.cursor {
            Some(at) => queue!(self.frame, MoveTo(at.x, at.y), Show)?,
            None => queue!(self.frame, Hide)?,
        }
        self.shown = Some(self.cursor);
        Ok(())
    }
}

impl Backend for Tty {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        if self.frame.is_empty() {
            queue!(self.frame, BeginSynchronizedUpdate)?;
        }
        CrosstermBackend::new(&mut self.frame).draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    /// The position follows at once, from [`Backend::set_cursor_position`].
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Never asked of the terminal: beside a listening thread the answer would not arrive here.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if self.frame.is_empty() {
            queue!(self.frame, BeginSynchronizedUpdate)?;
        }
        CrosstermBackend::new(&mut self.frame).clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    /// The frame is complete.
    fn flush(&mut self) -> io::Result<()> {
        let drawn = !self.frame.is_empty();
        if !drawn && self.shown == Some(self.cursor) {
            return Ok(());
        }
        self.place_cursor()?;
        if drawn {
            queue!(self.frame, EndSynchronizedUpdate)?;
        }
        let sent = write_whole(&mut self.out, &self.frame);
        self.frame.clear();
        sent
    }
}

/// Writes everything. A terminal that another program has set to not block is waited for.
fn write_whole(out: &mut File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                let fd = out.as_fd();
                rustix::event::poll(&mut [PollFd::from_borrowed_fd(fd, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Seek};

    use ratatui::Terminal;
    use ratatui::widgets::Paragraph;

    use super::*;

    /// A terminal that writes into a file, and that file to look into.
    fn into_file() -> (Terminal<Tty>, File) {
        let file = tempfile::tempfile().unwrap();
        let tty = Tty {
            out: file.try_clone().unwrap(),
            frame: Vec::new(),
            size: Size { width: 20, height: 3 },
            cursor: None,
            shown: None,
        };
        (Terminal::new(tty).unwrap(), file)
    }

    fn written(file: &mut File) -> String {
        let mut text = String::new();
        file.rewind().unwrap();
        file.read_to_string(&mut text).unwrap();
        file.set_len(0).unwrap();
        file.rewind().unwrap();
        text
    }

    #[test]
    fn a_frame_is_one_synchronised_update_with_the_cursor_where_it_was_put() {
        let (mut terminal, mut file) = into_file();
        terminal
            .draw(|frame| {
                frame.render_widget(Paragraph::new("kirjasto"), frame.area());
                frame.set_cursor_position((4, 1));
            })
            .unwrap();
        let bytes = written(&mut file);
        assert!(bytes.starts_with("\u{1b}[?2026h"), "{bytes:?}");
        assert!(bytes.ends_with("\u{1b}[2;5H\u{1b}[?25h\u{1b}[?2026l"), "{bytes:?}");
        assert!(bytes.contains("kirjasto"));
    }

    #[test]
    fn drawing_the_same_again_writes_nothing() {
        let (mut terminal, mut file) = into_file();
        for cursor in [Some((1, 1)), None] {
            let mut draw = || {
                terminal
                    .draw(|frame| {
                        frame.render_widget(Paragraph::new("sama"), frame.area());
                        if let Some(at) = cursor {
                            frame.set_cursor_position(at);
                        }
                    })
                    .unwrap();
            };
            draw();
            assert!(!written(&mut file).is_empty());
            draw();
            assert_eq!(written(&mut file), "");
        }
    }

    #[test]
    fn a_resize_draws_everything_anew_and_asks_the_terminal_nothing() {
        let (mut terminal, mut file) = into_file();
        terminal.draw(|frame| frame.render_widget(Paragraph::new("sama"), frame.area())).unwrap();
        written(&mut file);
        terminal.resize(ratatui::layout::Rect::new(0, 0, 20, 3)).unwrap();
        terminal.draw(|frame| frame.render_widget(Paragraph::new("sama"), frame.area())).unwrap();
        let bytes = written(&mut file);
        assert!(bytes.contains("sama") && !bytes.contains("\u{1b}[6n"), "{bytes:?}");
    }
}
