//! For terminals whose font has no boxes and dots: each sign of ours becomes one of ASCII, cell by
//! cell, after everything is drawn. Letters of any language stay as they are.

use ratatui::buffer::Buffer;

/// Replaces every drawn sign that has a plain twin.
pub(super) fn fold(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = twin(cell.symbol()) {
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
}
