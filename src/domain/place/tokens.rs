//! A free text as words and separators, each word with its place in the text. Knows no place and no
//! word's meaning.

use std::ops::Range;

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// Comma, semicolon, a dash between spaces, a line break.
    Comma,
    /// What follows lies within what was named: "Loimaa: Alastaro ja Mellilä".
    Colon,
    /// `/`, "eli": the same thing again, or another thing.
    Slash,
    /// `+`, `&`, "ja", "sekä", "och", "and".
    And,
    /// The mark of a list's next item: "1.", "2)", "•", a dash that begins a line.
    Item,
    /// "tai", "eller", "or".
    Or,
    Open,
    Close,
    /// A sentence's end.
    Stop,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(Word<'t>),
    Separator(Separator),
}

impl<'t> Token<'t> {
    pub fn word(&self) -> Option<&Word<'t>> {
        match self {
            Token::Word(word) => Some(word),
            Token::Separator(_) => None,
        }
    }
}

/// A word as written and as compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub raw: &'t str,
    /// Lower case, without colons and apostrophes.
    pub key: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// A hyphen joins it to the next word: "Meri-Pori".
    pub joined: bool,
}

impl Word<'_> {
    pub fn is_capitalised(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }

    pub fn is_number(&self) -> bool {
        self.key.bytes().all(|c| c.is_ascii_digit())
    }

    /// In bytes of the text.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.raw.len()
    }
}

/// The text as compared with another: lower case, words and separators with single spaces.
pub(super) fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for word in text.to_lowercase().split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(word);
    }
    normal
}

/// The words of a name without separators, as the directory's index has them.
pub(super) fn key(name: &str) -> String {
    let keys: Vec<String> = tokens(name)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word.key),
            Token::Separator(_) => None,
        })
        .collect();
    keys.join(" ")
}

/// Without the dots and rings of Finnish and Swedish letters, as some keyboards write.
pub(super) fn fold(key: &str) -> String {
    key.chars().map(plain).collect()
}

/// Whether a text was written with dots and rings, so that a word without them means itself.
pub(super) fn has_dots(text: &str) -> bool {
    text.chars().any(|c| plain(c) != c)
}

fn plain(c: char) -> char {
    match c {
        'ä' | 'å' | 'á' | 'à' => 'a',
        'ö' | 'ó' | 'ø' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        'Ä' | 'Å' => 'A',
        'Ö' => 'O',
        other => other,
    }
}

/// Takes a text apart. Mailboxes and web addresses are left out where anything else is written.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let found = Lexer::new(text, true).run();
    if found.iter().any(|token| token.word().is_some()) { found } else { Lexer::new(text, false).run() }
}

struct Lexer<'t> {
    text: &'t str,
    skips_addresses: bool,
    tokens: Vec<Token<'t>>,
    /// Where the word being read began.
    word: Option<usize>,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str, skips_addresses: bool) -> Lexer<'t> {
        Lexer { text, skips_addresses, tokens: Vec::new(), word: None }
    }

    fn run(mut self) -> Vec<Token<'t>> {
        let mut previous = '\n';
        let mut letters = self.text.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            if self.skips_addresses && previous.is_whitespace() && !c.is_whitespace() {
                let end = at + address_length(&self.text[at..]);
                while letters.next_if(|(next, _)| *next < end).is_some() {}
                if end > at {
                    previous = 'x';
                    continue;
                }
            }
            let next = letters.peek().map(|(_, next)| *next);
            if self.belongs_to_a_word(at, c, next) {
                self.word.get_or_insert(at);
            } else {
                let is_mark = self.finish_word(at, c, next);
                let mark = self.separator(c, previous, next).filter(|_| !is_mark).map(Token::Separator);
                self.tokens.extend(mark);
            }
            previous = c;
        }
        self.finish_word(self.text.len(), ' ', None);
        self.tokens
    }

    fn belongs_to_a_word(&self, at: usize, c: char, next: Option<char>) -> bool {
        match c {
            // "S:t Karins", "K:haminan"; otherwise a colon introduces.
            ':' => {
                let short = self.word.is_some_and(|start| self.text[start..at].chars().count() == 1);
                short && next.is_some_and(char::is_lowercase)
            }
            '\'' | '’' | '´' => self.word.is_some(),
            c => c.is_alphanumeric(),
        }
    }

    /// Ends the word that was being read before `c`; whether the two are the mark of a list ("2.").
    fn finish_word(&mut self, end: usize, c: char, next: Option<char>) -> bool {
        let Some(start) = self.word.take() else { return false };
        let raw = &self.text[start..end];
        let apart = self.text[..start].chars().next_back().is_none_or(char::is_whitespace);
        let numbers = raw.len() <= 2 && raw.bytes().all(|c| c.is_ascii_digit());
        if apart && numbers && matches!(c, '.' | ')') && next.is_none_or(char::is_whitespace) {
            self.tokens.push(Token::Separator(Separator::Item));
            return true;
        }
        let joined = is_hyphen(c) && next.is_some_and(char::is_alphanumeric);
        self.tokens.push(word_or_joiner(raw, start, joined));
        false
    }

    fn separator(&self, c: char, previous: char, next: Option<char>) -> Option<Separator> {
        let spaced = previous.is_whitespace() && next.is_none_or(char::is_whitespace);
        match c {
            '•' | '·' => Some(Separator::Item),
            '-' | '–' | '—' | '*' if spaced && previous == '\n' => Some(Separator::Item),
            ',' | ';' | '\n' | '|' | '*' => Some(Separator::Comma),
            ':' => Some(Separator::Colon),
            '-' | '–' | '—' if spaced => Some(Separator::Comma),
            '/' | '=' | '\\' => Some(Separator::Slash),
            '+' | '&' => Some(Separator::And),
            '(' | '[' | '{' => Some(Separator::Open),
            ')' | ']' | '}' => Some(Separator::Close),
            '!' | '?' => Some(Separator::Stop),
            '.' if next.is_none_or(char::is_whitespace) && !self.ends_in_an_abbreviation() => Some(Separator::Stop),
            _ => None,
        }
    }

    fn ends_in_an_abbreviation(&self) -> bool {
        const SHORT: [&str; 30] = [
            "kirj",
            "kaup",
            "kunnank",
            "kaupungink",
            "pääkirj",
            "lähikirj",
            "lähik",
            "pääk",
            "pk",
            "kk",
            "kpk",
            "lk",
            "tl",
            "t",
            "l",
            "s",
            "st",
            "ent",
            "os",
            "nro",
            "esim",
            "mm",
            "ym",
            "jne",
            "bibl",
            "bib",
            "puh",
            "p",
            "kun",
            "sis",
        ];
        matches!(self.tokens.last(), Some(Token::Word(word)) if SHORT.contains(&word.key.as_str()))
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The bytes of the mailbox or web address with which the text begins; 0 where it begins with none.
fn address_length(text: &str) -> usize {
    let run = text.split(char::is_whitespace).next().unwrap_or_default();
    let web = ["www.", "http:", "https:"].iter().any(|start| run.starts_with(start));
    if run.contains('@') || web { run.trim_end_matches([',', ';', ')']).len() } else { 0 }
}

fn word_or_joiner(raw: &str, start: usize, joined: bool) -> Token<'_> {
    let key: String = raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    match key.as_str() {
        "ja" | "sekä" | "och" | "samt" | "and" | "plus" | "että" => Token::Separator(Separator::And),
        // "(sis. Honkajoki)": what follows is meant as well.
        "sis" | "sisältää" | "ml" | "inkl" | "incl" | "myös" | "också" | "lisäksi" => {
            Token::Separator(Separator::And)
        }
        "tai" | "eller" | "or" => Token::Separator(Separator::Or),
        "eli" => Token::Separator(Separator::Slash),
        _ => Token::Word(Word { raw, key, start, joined }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_words_and_separators() {
        let keys = |text: &str| {
            let shown = tokens(text).into_iter().map(|token| match token {
                Token::Word(word) if word.joined => format!("{}-", word.key),
                Token::Word(word) => word.key,
                Token::Separator(separator) => format!("{separator:?}"),
            });
            shown.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(keys("S:t Karins bibliotek"), "st karins bibliotek");
        assert_eq!(keys("Kisko + Salo (pk)"), "kisko And salo Open pk Close");
        assert_eq!(keys("Loimaa: Alastaro - Mellilä"), "loimaa Colon alastaro Comma mellilä");
        assert_eq!(keys("Yli-Maarian kirj. Turku"), "yli- maarian kirj turku");
        assert_eq!(keys("1. Eura\n2. Panelia"), "Item eura Comma Item panelia");
        assert_eq!(keys("- Kisko\n- Perniö."), "Item kisko Comma Item perniö Stop");
        assert_eq!(keys("Sauvo (2), kirjasto@sauvo.example, 16.2."), "sauvo Open 2 Close Comma Comma 16 2 Stop");
        assert_eq!(keys("kirjasto@laitila.example"), "kirjasto laitila example");
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "Mynämäen & S:t Karins";
        let words: Vec<&str> =
            tokens(text).iter().filter_map(Token::word).map(|word| &text[word.range()]).collect::<Vec<_>>();
        assert_eq!(words, ["Mynämäen", "S:t", "Karins"]);
    }
}
