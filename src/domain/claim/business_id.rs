//! The Finnish business id (Y-tunnus) and its check digit.

/// Whether `text` is a business id whose check digit fits: `NNNNNNN-T`, weights 7, 9, 10, 5, 8, 4, 2,
/// `r` = sum mod 11; `T` is 0 for `r` = 0 and else 11 − `r`; `r` = 1 is never issued.
/// Source: the domain description, `Check digits`.
pub fn is_business_id(text: &str) -> bool {
    const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];
    let Some((number, check)) = text.trim().split_once('-') else {
        return false;
    };
    if number.len() != WEIGHTS.len() || check.len() != 1 {
        return false;
    }
    let digits = |text: &str| text.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<u32>>>();
    let (Some(number), Some(check)) = (digits(number), digits(check)) else {
        return false;
    };
    let sum: u32 = number.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => check == [0],
        1 => false,
        rest => check == [11 - rest],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issued_ids_fit_and_any_other_check_digit_does_not() {
        for id in ["0204819-8", "0157711-9", "0170773-7", " 0204819-8 "] {
            assert!(is_business_id(id), "{id}");
        }
        for check in (0..=9).filter(|check| *check != 8) {
            assert!(!is_business_id(&format!("0204819-{check}")), "{check}");
        }
    }

    #[test]
    fn two_digits_in_the_wrong_order_do_not_fit() {
        assert!(!is_business_id("0240819-8"));
        assert!(!is_business_id("2004819-8"));
    }

    #[test]
    fn a_remainder_of_one_is_never_issued() {
        // 0·7 + 0·9 + 1·10 + 0·5 + 0·8 + 0·4 + 1·2 = 12, and 12 mod 11 = 1.
        for check in 0..=9 {
            assert!(!is_business_id(&format!("0010001-{check}")));
        }
    }

    #[test]
    fn another_shape_is_no_business_id() {
        for text in ["", "-", "02048198", "0204819-", "204819-8", "FI02048198", "0204819-8x", "020481٩-8", "ääääääa-8"]
        {
            assert!(!is_business_id(text), "{text}");
        }
    }
}
