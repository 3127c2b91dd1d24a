//! The message files, parsed once a language, and the one way to get words out of them.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Lang, Phrase, format};

/// One file a room, so that the words stand beside what they are about.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/texts/", $lang, "/common.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/registrations.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/queue.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/pairs.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/visits.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/checklists.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/templates.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/claims.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/claim_list.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/typst.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/payments.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/exports.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/budget.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/corrections.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/closing.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/journal.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/interface.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/screens.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/map.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/cli.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/shell.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/settings.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/answers.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/letters.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/info.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/contacts.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/reports.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/access.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/privacy.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/company.ftl")),
            include_str!(concat!("../../assets/texts/", $lang, "/conflict.ftl")),
        ]
    };
}

/// Says a phrase in a language.
pub fn say(lang: Lang, phrase: &Phrase) -> String {
    let own_words = match phrase.key.as_str() {
        "verbatim" => phrase.args.first(),
        "trilingual" => phrase.args.iter().find(|(name, _)| name == lang.code()),
        _ => None,
    };
    if let Some((_, Arg::Text(words))) = own_words {
        return words.clone();
    }
    let mut args = FluentArgs::with_capacity(phrase.args.len());
    for (name, arg) in &phrase.args {
        args.set(name.as_str(), value(lang, arg));
    }
    format_message(lang, &phrase.key, Some(&args))
}

/// The words of a key that takes no arguments.
pub fn text(lang: Lang, key: &str) -> String {
    format_message(lang, key, None)
}

/// Whether a message of this key exists in this language.
pub fn has_key(lang: Lang, key: &str) -> bool {
    bundle(lang).has_message(key)
}

fn value(lang: Lang, arg: &Arg) -> FluentValue<'static> {
    let words = match arg {
        Arg::Number(number) => return FluentValue::from(*number),
        Arg::Text(words) => words.clone(),
        Arg::Money(cents) => format::money(lang, *cents),
        Arg::Distance(metres) => format::kilometres(lang, *metres),
        Arg::Points(hundredths) => format::points(lang, *hundredths),
        Arg::Date(date) => format::date(*date),
        Arg::Time(time) => format::time_of_day(lang, *time),
        Arg::Instant(instant) => format::date_time(lang, *instant),
        Arg::Phrase(phrase) => say(lang, phrase),
        Arg::List(phrases) => {
            let said: Vec<String> = phrases.iter().map(|phrase| say(lang, phrase)).collect();
            said.join(", ")
        }
    };
    FluentValue::from(words)
}

/// A key without a message comes out as `⟦key⟧`: visible at once, and searched for by the tests.
fn format_message(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("⟦{key}⟧");
    };
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "message {key} in {}: {errors:?}", lang.code());
    words
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[lang as usize].get_or_init(|| load(lang))
}

fn load(lang: Lang) -> Bundle {
    let (id, files) = match lang {
        Lang::Fi => ("fi", files!("fi")),
        Lang::Sv => ("sv", files!("sv")),
        Lang::En => ("en", files!("en")),
    };
    let id: LanguageIdentifier = id.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would shift the columns of a terminal.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| count(Lang::En, value),
        Lang::Fi | Lang::Sv => |value, _| count(Lang::Fi, value),
    }));
    for file in files {
        // A file with a mistake still gives its other messages; `tests/texts.rs` refuses the mistake.
        let resource = match FluentResource::try_new(file.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // The first message of a key stands; `tests/texts.rs` refuses a second.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Fluent would write a number as digits alone; this sets its thousands apart.
fn count(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "every number is set from an i64 count")]
        FluentValue::Number(number) => Some(format::number(lang, number.value as i64)),
        _ => None,
    }
}
