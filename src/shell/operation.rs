//! One wish to write, marked once, so that a repeat of it is recognised.

use crate::domain::OperationId;

/// A new mark; the error where the system has no random numbers to give.
pub fn new_operation() -> Result<OperationId, getrandom::Error> {
    let mut bits = [0_u8; 16];
    getrandom::fill(&mut bits)?;
    Ok(OperationId::of_bits(bits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_wishes_never_carry_the_same_mark() {
        let (one, other) = (new_operation().unwrap(), new_operation().unwrap());
        assert_ne!(one, other);
        assert!(one.0.len() == 32 && one.0.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
