//! A score in words: one sentence for each part and each adjustment, with its figures.

use super::score::{NEUTRAL, Points, names, want_to_go_on};
use super::side::Side;
use super::size::{Measure, Size, comparable};
use crate::domain::topic::topic_phrase;
use crate::domain::{Metres, TopicId};
use crate::i18n::{Arg, Phrase};

/// Size, distance, interests, then what was adjusted. `periods` are those in which they were a pair before.
pub(super) fn of(a: &Side, b: &Side, points: &Points, periods: &[String]) -> Vec<Phrase> {
    let mut reasons = vec![size(a, b, points), distance(a, b, points), interests(a, b, points)];
    if points.language != 0 {
        let named = |side: &Side| Phrase::new(format!("pair-language-{}", side.language.code()));
        let reason = Phrase::new("pair-reason-language").with("a", named(a)).with("b", named(b));
        reasons.push(reason.with("points", Arg::Points(points.language)));
    }
    if points.cooperation != 0 {
        reasons.push(cooperation(a, b).with("points", Arg::Points(points.cooperation)));
    }
    if points.earlier != 0 {
        let reason = Phrase::new("pair-reason-earlier").with("periods", periods.join(", "));
        reasons.push(reason.with("points", Arg::Points(points.earlier)));
    }
    reasons
}

fn size(a: &Side, b: &Side, points: &Points) -> Phrase {
    let Some(((of_a, of_b), size)) = comparable(&a.sizes, &b.sizes).zip(points.size) else {
        return Phrase::new("pair-reason-size-unknown").with("points", Arg::Points(NEUTRAL));
    };
    let (larger, smaller) = (of_a.hundredths.max(of_b.hundredths), of_a.hundredths.min(of_b.hundredths));
    Phrase::new(format!("pair-reason-size-{}", of_a.measure.code()))
        .with("a", a.place.clone())
        .with("size_a", figure(of_a))
        .with("b", b.place.clone())
        .with("size_b", figure(of_b))
        .with("ratio", ratio(larger, smaller))
        .with("points", Arg::Points(size))
}

/// Person-years have decimals; what else is counted is whole.
fn figure(size: Size) -> Arg {
    match size.measure {
        Measure::Staff => Arg::Points(size.hundredths),
        Measure::Loans | Measure::Visits | Measure::Inhabitants => Arg::Number(size.hundredths / 100),
    }
}

/// The ratio as people say it, to one decimal: "the same", "one and a half", "twice", else so many times.
fn ratio(larger: i64, smaller: i64) -> Phrase {
    let smaller = smaller.max(1);
    let tenths = larger.saturating_mul(10).saturating_add(smaller / 2) / smaller;
    match tenths {
        10 => Phrase::new("pair-ratio-same"),
        15 => Phrase::new("pair-ratio-half"),
        20 => Phrase::new("pair-ratio-double"),
        whole if whole % 10 == 0 => Phrase::new("pair-ratio-times").with("times", whole / 10),
        // Written like points: hundredths, shown with one decimal.
        _ => Phrase::new("pair-ratio-times").with("times", Arg::Points(tenths * 10)),
    }
}

/// Whole kilometres: an estimate must not look like a measurement.
fn distance(a: &Side, b: &Side, points: &Points) -> Phrase {
    if let Some((minutes, distance)) = points.minutes.zip(points.distance) {
        let key = if a.ferry || b.ferry { "pair-reason-minutes-ferry" } else { "pair-reason-minutes" };
        return Phrase::new(key).with("minutes", minutes.to_string()).with("points", Arg::Points(distance));
    }
    let Some((Metres(road), distance)) = points.road.zip(points.distance) else {
        return Phrase::new("pair-reason-distance-unknown").with("points", Arg::Points(NEUTRAL));
    };
    let key = if a.ferry || b.ferry { "pair-reason-distance-ferry" } else { "pair-reason-distance" };
    Phrase::new(key).with("road", Arg::Distance((road + 500) / 1000 * 1000)).with("points", Arg::Points(distance))
}

fn interests(a: &Side, b: &Side, points: &Points) -> Phrase {
    let Some(similarity) = points.interests else {
        return Phrase::new("pair-reason-interests-unknown").with("points", Arg::Points(NEUTRAL));
    };
    let shared = a.interests.shared(&b.interests);
    let words: Vec<&str> = shared.iter().flat_map(|(_, words)| words).map(String::as_str).collect();
    let reason = match (shared.is_empty(), words.is_empty()) {
        (true, _) => Phrase::new("pair-reason-interests-apart")
            .with("a", a.place.clone())
            .with("topics_a", names_of(a.interests.topics()))
            .with("b", b.place.clone())
            .with("topics_b", names_of(b.interests.topics())),
        (false, true) => Phrase::new("pair-reason-interests-chosen").with("topics", names_of(shared_topics(&shared))),
        (false, false) => Phrase::new("pair-reason-interests")
            .with("topics", names_of(shared_topics(&shared)))
            .with("words", distinct(&words).join(", ")),
    };
    reason.with("points", Arg::Points(similarity))
}

fn shared_topics(shared: &[(TopicId, Vec<String>)]) -> impl Iterator<Item = &TopicId> {
    shared.iter().map(|(topic, _)| topic)
}

/// Quoted one by one: the name of a topic has commas of its own.
fn names_of<'a>(topics: impl Iterator<Item = &'a TopicId>) -> Vec<Phrase> {
    topics.map(|topic| Phrase::new("pair-topic").with("topic", topic_phrase(topic))).collect()
}

/// One word may speak of two topics; it is shown once.
fn distinct<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut distinct: Vec<&str> = Vec::new();
    for word in words {
        if !distinct.contains(word) {
            distinct.push(word);
        }
    }
    distinct
}

fn cooperation(a: &Side, b: &Side) -> Phrase {
    let one = |from: &Side, to: &Side| {
        Phrase::new("pair-reason-cooperation").with("from", from.place.clone()).with("to", to.place.clone())
    };
    if want_to_go_on(a, b) {
        return Phrase::new("pair-reason-go-on").with("a", a.place.clone()).with("b", b.place.clone());
    }
    match (names(a, b), names(b, a)) {
        (true, true) => {
            Phrase::new("pair-reason-cooperation-both").with("a", a.place.clone()).with("b", b.place.clone())
        }
        (true, false) => one(a, b),
        (false, _) => one(b, a),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::partnership::score::tests::side;
    use crate::domain::partnership::{Terms, score};
    use crate::domain::topic::Interests;
    use crate::domain::{MunicipalityCode, Position};
    use crate::i18n::{Lang, say};

    fn sentences(lang: Lang) -> Vec<String> {
        let mut aura = side(2, "019", "Aura", 3965);
        let mut marttila = side(15, "480", "Marttila", 1978);
        aura.position = Position::from_degrees(60.649, 22.590);
        marttila.position = Position::from_degrees(60.583, 22.899);
        marttila.ferry = true;
        marttila.language = Lang::Sv;
        marttila.named = vec![MunicipalityCode::new("019")];
        aura.interests = Interests::read("Omatoimiajan ohjeet ja lautapelit");
        marttila.interests = Interests::read("Meröppet");
        let score = score(&aura, &marttila, &Terms::default()).unwrap();
        score.reasons.iter().map(|reason| say(lang, reason).replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn each_part_is_explained_with_its_figures() {
        assert_eq!(
            sentences(Lang::Fi),
            [
                "Koko: Aura 3 965 ja Marttila 1 978 asukasta, kaksinkertainen → 76,8",
                "Matka: arviolta 24 km suuntaansa, välissä lautta, joten aikaa kuluu enemmän → 96,2",
                "Yhteiset aiheet: ”Omatoimikirjasto” (omatoimiajan, meröppet) → 72,0",
                "Työkieli eri: suomi ja ruotsi → −5,0",
                "Yhteistyötä on jo (Marttila mainitsi: Aura) → −5,0",
            ]
        );
        let swedish = sentences(Lang::Sv);
        assert_eq!(swedish[0], "Storlek: Aura 3 965 och Marttila 1 978 invånare, dubbelt så stor → 76,8");
        let english = sentences(Lang::En);
        assert_eq!(english[0], "Size: Aura 3,965 and Marttila 1,978 inhabitants, twice the size → 76.8");
    }

    #[test]
    fn a_ratio_is_said_no_rounder_than_it_is() {
        let said = |larger, smaller| say(Lang::Fi, &super::ratio(larger, smaller));
        assert_eq!(said(1040, 1000), "samankokoiset");
        assert_eq!(said(19_850, 14_991), "1,3-kertainen");
        assert_eq!(said(3000, 2000), "puolitoistakertainen");
        assert_eq!(said(20_000, 1000), "20-kertainen");
        assert_eq!(said(4_294_967_295, 1), "4\u{a0}294\u{a0}967\u{a0}295-kertainen");
        assert!(said(100_000_000_000, 1).contains("kertainen"));
    }

    #[test]
    fn wishes_without_a_common_topic_are_named_side_by_side() {
        let (mut a, mut b) = (side(1, "019", "Aura", 1000), side(2, "480", "Marttila", 9000));
        a.interests = Interests::read("Musiikki");
        b.interests = Interests::read("Bokbuss");
        let reasons = score(&a, &b, &Terms::default()).unwrap().reasons;
        assert!(say(Lang::Fi, &reasons[0]).contains("9-kertainen"));
        let interests = say(Lang::En, &reasons[2]);
        assert!(
            interests.contains("Aura: “Music library”") && interests.contains("Marttila: “Mobile library”"),
            "{interests}"
        );
    }
}
