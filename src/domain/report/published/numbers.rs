//! Mailboxes, telephone numbers, personal identity codes and accounts, by how they look.

/// A local part has at most so many signs (RFC 5321).
const LONGEST_LOCAL: usize = 64;

/// How many bytes from here on are a mailbox, also as one writes it against collectors: `maija (at) turku.fi`, and as
/// Markdown hides its sign.
pub(super) fn mailbox(text: &str) -> Option<usize> {
    const SIGNS: [&str; 8] = ["@", "\\@", "&#64;", "(at)", "[at]", "(ät)", "(@)", "[@]"];
    let local: usize = span(text, LONGEST_LOCAL, |c| c.is_alphanumeric() || "._%+-\\".contains(c));
    // A backslash before the sign is the sign's.
    let local = text[..local].trim_end_matches('\\').len();
    if local == 0 {
        return None;
    }
    let behind = |at: usize| if text[at..].starts_with(' ') { at + 1 } else { at };
    let bare = SIGNS.iter().find(|sign| text[local..].starts_with(**sign));
    let (sign, at) = match bare {
        Some(sign) => (sign, local),
        None => {
            let at = behind(local);
            (SIGNS[3..].iter().find(|sign| text[at..].starts_with(**sign))?, at)
        }
    };
    let spaced = bare.is_none() || SIGNS[3..].contains(sign);
    let from = if spaced { behind(at + sign.len()) } else { at + sign.len() };
    let host = span(&text[from..], 255, |c| c.is_alphanumeric() || ".-\\".contains(c));
    // The sign at the end is the sentence's.
    let host = text[from..from + host].trim_end_matches(['.', '-', '\\']);
    (!host.is_empty() && (!spaced || host.contains('.'))).then_some(from + host.len())
}

/// How many bytes from here on are a telephone number: `+358 2 123 4567`, `040-123 4567`, `(02) 588 4321`. A date has
/// its own dots, a business id is no person's, and a sum or a year does not begin with 0.
pub(super) fn telephone(text: &str) -> Option<usize> {
    let digits = |c: char| c.is_ascii_digit();
    let number = text.strip_prefix('(').unwrap_or(text);
    if !number.starts_with(['0', '+']) || is_day(number) || is_business_id(number) {
        return None;
    }
    let wanted = if number.starts_with('+') { (11, 12, 8, 15) } else { (9, 10, 7, 12) };
    let first = span(number.trim_start_matches('+'), 6, digits);
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let (mut count, mut at) = (0, text.len() - number.len());
    while at < text.len() && count <= wanted.3 {
        let rest = &text[at..];
        let group = span(rest, 16, digits);
        if group > 0 {
            count += group;
            at += group;
            ends.push((count, at));
            continue;
        }
        // A time of day has dots as well, behind two digits.
        let between = rest.chars().next().filter(|c| match c {
            '.' => first > 2,
            '+' => count == 0,
            ' ' | '-' | '–' | '\u{a0}' | '(' | ')' | '/' => true,
            _ => false,
        });
        let Some(sign) = between else { break };
        at += sign.len_utf8();
    }
    let most = |least: usize, most: usize| ends.iter().rev().find(|(count, _)| (least..=most).contains(count));
    most(wanted.0, wanted.1).or_else(|| most(wanted.2, wanted.3)).map(|(_, end)| *end)
}

/// How many bytes from here on are a personal identity code (`131052-308T`) or an account (`FI21 1234 5600 0007 85`).
pub(super) fn code(text: &str) -> Option<usize> {
    let signs: Vec<char> = text.chars().take(11).collect();
    let digits =
        |range: std::ops::Range<usize>| signs.get(range).is_some_and(|all| all.iter().all(char::is_ascii_digit));
    let century = signs.get(6).is_some_and(|c| "-+ABCDEFUVWXY".contains(*c));
    let control = signs.get(10).is_some_and(char::is_ascii_alphanumeric);
    let ends = |at: usize| !text[at..].starts_with(char::is_alphanumeric);
    if digits(0..6) && century && digits(7..10) && control && ends(11) {
        return Some(11);
    }
    let country = signs.iter().take(2).filter(|c| c.is_ascii_uppercase()).count() == 2;
    if !country || !digits(2..4) {
        return None;
    }
    let length = span(text, 42, |c| c.is_ascii_digit() || c.is_ascii_uppercase() || c == ' ');
    let account = text[..length].trim_end();
    (account.chars().filter(char::is_ascii_digit).count() >= 12).then_some(account.len())
}

/// `1.2.2024`, `01.02.2024`, `1.2.`.
fn is_day(text: &str) -> bool {
    let mut parts = text.splitn(3, '.');
    let short = |part: Option<&str>| {
        part.is_some_and(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    };
    short(parts.next()) && short(parts.next()) && parts.next().is_some()
}

/// `0204819-8`.
fn is_business_id(text: &str) -> bool {
    let length = span(text, 9, |c| c.is_ascii_digit() || c == '-');
    let id = &text[..length];
    let shape = id.len() == 9 && id.as_bytes().get(7) == Some(&b'-') && id.matches('-').count() == 1;
    shape && !text[length..].starts_with(|c: char| c.is_ascii_digit())
}

/// How many bytes from here on are such signs, so many signs at most.
fn span(text: &str, most: usize, belongs: impl Fn(char) -> bool) -> usize {
    text.chars().take(most).take_while(|c| belongs(*c)).map(char::len_utf8).sum()
}
