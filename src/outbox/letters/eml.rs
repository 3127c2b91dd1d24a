//! A letter as a file: a mail program opens it as a message that is written and not yet sent.

use mail_builder::MessageBuilder;
use mail_builder::headers::Header;
use mail_builder::headers::address::Address;
use mail_builder::headers::text::Text;

use crate::domain::letter::Letter;

/// The file, of ASCII alone. It bears no date and no number of its own, which the mail program gives when it sends
/// it; so the same letter is the same file.
pub fn eml(letter: &Letter) -> Vec<u8> {
    let mut file = Vec::new();
    let name = Some(letter.to.name()).filter(|name| !name.is_empty());
    // Outlook and Thunderbird open a message with this in the window where one writes.
    push(&mut file, "X-Unsent", &Text::new("1"));
    push(&mut file, "To", &Address::new_address(name, letter.to.address()));
    push(&mut file, "Subject", &Text::new(letter.subject.as_str()));
    push(&mut file, "MIME-Version", &Text::new("1.0"));
    let body = letter.body.replace('\n', "\r\n");
    MessageBuilder::new().text_body(body).serialize_body(&mut file);
    file
}

fn push(file: &mut Vec<u8>, name: &str, value: &impl Header) {
    file.extend_from_slice(name.as_bytes());
    file.extend_from_slice(b": ");
    value.write_header(file, name.len() + 2);
}
