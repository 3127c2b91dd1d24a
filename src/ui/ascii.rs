//! For terminals whose font has no boxes and dots: each sign of ours becomes one of ASCII, cell by
//! cell, after everything is drawn. Letters of any language stay as they are.

use ratatui::buffer::Buffer;

/// Replaces every drawn sign that has a plain twin.
pub(super) fn fold(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = twin(cell.symbol()).or_else(|| stroke(cell.symbol())) {
            cell.set_symbol(plain);
        }
    }
}

fn twin(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "›" | "→" | "▶" | "►" => ">",
        "‹" | "←" | "◀" => "<",
        "↑" | "▲" => "^",
        "↓" | "▼" => "v",
        "⇧" => "S",
        "↔" => "=",
        "⌫" => "<",
        "␣" => "_",
        "│" | "┃" => "|",
        "─" | "━" | "–" | "—" | "−" => "-",
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" | "╭" | "╮" | "╰" | "╯" => "+",
        "█" => "#",
        "▓" => "=",
        "▒" => ":",
        "░" => ".",
        "…" => "~",
        "●" => "*",
        "■" | "◆" => "#",
        "✓" => "+",
        "○" | "□" | "◇" => "o",
        "×" | "✗" => "x",
        "·" => ".",
        "�" => "?",
        _ => return None,
    })
}

/// The stroke that looks most like the dots of a Braille letter: shores and ways stay lines.
fn stroke(symbol: &str) -> Option<&'static str> {
    const FIRST: u32 = 0x2800;
    /// The bits of the dots: the left column from the top, then the right.
    const COLUMNS: [[u32; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
    let bits = u32::from(symbol.chars().next()?).checked_sub(FIRST).filter(|bits| (1..=0xff).contains(bits))?;
    let rows = |column: usize| (0..4_usize).filter(move |row| bits & COLUMNS[column][*row] != 0);
    let all = || rows(0).chain(rows(1));
    let (top, bottom) = (all().min()?, all().max()?);
    // Twice the middle height of a column, so that halves are whole.
    let middle = |column: usize| Some(rows(column).min()? + rows(column).max()?);
    Some(match (middle(0), middle(1)) {
        (Some(left), Some(right)) if bottom > top && left > right + 1 => "/",
        (Some(left), Some(right)) if bottom > top && right > left + 1 => "\\",
        (Some(_), Some(_)) if bottom - top >= 2 => ":",
        (Some(_), Some(_)) if top >= 2 => "_",
        (Some(_), Some(_)) => "-",
        _ if bottom - top >= 2 => "|",
        _ if top >= 2 => ".",
        _ => "'",
    })
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn boxes_become_plain_and_letters_stay() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "│› Åbo ██░… ●", Style::new());
        fold(&mut buffer);
        let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(drawn, "|> Åbo ##.~ ");
    }

    #[test]
    fn the_dots_of_a_map_become_strokes() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
        buffer.set_string(0, 0, "⠑⢄⡠⠊⠒⣀⡇⠁⡀⣿", Style::new());
        fold(&mut buffer);
        let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(drawn, r"\\//-_|'.:");
    }

    #[test]
    fn no_letter_of_braille_is_left() {
        for bits in 1..=0xff_u32 {
            let letter = char::from_u32(0x2800 + bits).unwrap().to_string();
            assert!(stroke(&letter).is_some_and(|plain| plain.is_ascii()), "{letter}");
        }
        assert_eq!(stroke("a"), None);
        assert_eq!(stroke("\u{2800}"), None);
    }
}
