//! A score as a bar of text: read by eyes, by a screen reader as its number beside it.

const CELLS: i64 = 10;

/// Ten cells for a score of 0 to 10 000 hundredths of a point; a half cell counts as a whole.
pub(crate) fn score_bar(hundredths: i64) -> String {
    let full = ((hundredths.clamp(0, 10_000) * CELLS + 5_000) / 10_000) as usize;
    let empty = CELLS as usize - full;
    format!("{}{}", "█".repeat(full), "░".repeat(empty))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_has_ten_cells_whatever_the_score() {
        assert_eq!(score_bar(7700), "████████░░");
        assert_eq!(score_bar(7400), "███████░░░");
        assert_eq!(score_bar(-5), "░░░░░░░░░░");
        assert_eq!(score_bar(i64::MAX), "██████████");
    }
}
