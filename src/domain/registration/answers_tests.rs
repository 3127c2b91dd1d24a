//! Hundreds of invented answers and what a person says they mean, each read on its own
//! (`tests/data/answers.tsv`).

use chrono::NaiveDate;

use super::{Answer, Reader};
use crate::domain::place::samples::directory;
use crate::domain::{RegistrationId, Round, RoundId};
use crate::i18n::Lang;

struct Case {
    answer: Answer,
    libraries: Vec<&'static str>,
    flags: Vec<&'static str>,
    /// `yes`: must be beyond doubt; `no`: must not; `any`: may be either.
    sure: &'static str,
}

fn case(line: &'static str) -> Case {
    let fields: Vec<&str> = line.split('\t').collect();
    let [site, interests, cooperation, language, libraries, flags, sure] = fields[..] else { panic!("{line}") };
    let answer = Answer {
        source: String::new(),
        received: NaiveDate::from_ymd_opt(2024, 3, 1).unwrap().and_hms_opt(12, 0, 0),
        cancelled: false,
        first_name: String::new(),
        last_name: String::new(),
        email: String::new(),
        language: Lang::from_code(language).unwrap(),
        site_text: site.replace("\\n", "\n"),
        interests: interests.into(),
        cooperation: cooperation.into(),
        extra: String::new(),
    };
    let list = |field: &'static str| field.split_whitespace().collect();
    Case { answer, libraries: list(libraries), flags: list(flags), sure }
}

#[test]
fn hundreds_of_answers_mean_what_a_person_says() {
    let (directory, no_topics) = (directory(), |_: &str| Vec::new());
    let day = |d| NaiveDate::from_ymd_opt(2024, 3, d).unwrap();
    let (opens, closes) = (day(1), day(15));
    let round = Round { id: RoundId(1), code: "K".into(), name: None, opens, closes, budget: None, version: 1 };
    let mut wrong = Vec::new();
    for line in include_str!("../../../tests/data/answers.tsv").lines().skip(1) {
        let Case { answer, mut libraries, mut flags, sure } = case(line);
        let (meaning, _) = Reader::new(&round, &directory, &no_topics).read(RegistrationId(-1), &answer, None);
        let mut found: Vec<&str> = meaning.libraries.iter().map(|id| id.as_str()).collect();
        let mut raised: Vec<String> = meaning.flags.iter().map(ToString::to_string).collect();
        [&mut libraries, &mut flags, &mut found].into_iter().for_each(|list| list.sort_unstable());
        raised.sort_unstable();
        let as_sure = sure == "any" || meaning.sure == (sure == "yes");
        if found != libraries || raised != flags || !as_sure {
            wrong.push(format!("{line}\n    {found:?} {raised:?} sure {}", meaning.sure));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} wrong", wrong.join("\n"), wrong.len());
}
