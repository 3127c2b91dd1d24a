//! How well two registrations fit, in hundredths of a point. Scales are absolute: what another
//! registration does never changes the score of these two, and rounds can be compared.

use super::Score;
use super::reasons;
use super::side::Side;
use super::size::comparable;
use super::terms::{Scale, Terms};
use crate::domain::Metres;

/// Hundredths of a point: the best that anything can score.
pub const FULL: i64 = 10_000;

/// What no pairing of so many registrations can exceed, whatever they say.
pub fn most_points(registrations: usize) -> i64 {
    FULL * i64::try_from(registrations / 2).unwrap_or(i64::MAX / FULL)
}

/// What a part counts where one side is not known: it neither helps nor harms.
pub const NEUTRAL: i64 = FULL / 2;

/// The figures of a score without its sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    pub total: i64,
    /// `None` where no size is known in a measure of both; counts as [`NEUTRAL`].
    pub size: Option<i64>,
    /// `None` where a position is not known; counts as [`NEUTRAL`].
    pub distance: Option<i64>,
    /// `None` where the interests of a side are not known; counts as [`NEUTRAL`].
    pub interests: Option<i64>,
    pub road: Option<Metres>,
    /// As somebody typed them, one way.
    pub minutes: Option<u32>,
    /// Zero or negative.
    pub language: i64,
    /// Negative where one names the other; positive where both want to go on.
    pub cooperation: i64,
    /// Zero or negative.
    pub earlier: i64,
}

/// The score of two registrations with a sentence for each part; `None` = never a pair.
pub fn score(a: &Side, b: &Side, terms: &Terms) -> Option<Score> {
    let points = points(a, b, terms)?;
    Some(Score { reasons: reasons::of(a, b, &points, &terms.earlier.periods(a, b)), ..points.into() })
}

/// The figures alone, for comparing many; `None` = never a pair. The same either way round.
pub fn points(a: &Side, b: &Side, terms: &Terms) -> Option<Points> {
    if never_pairs_an_unknown_place(a) || never_pairs_an_unknown_place(b) || never_pairs_one_municipality(a, b) {
        return None;
    }
    let scale = &terms.scale;
    let km = road_km(a, b, scale);
    let minutes = terms.travel.between(a, b);
    let mut points = Points {
        total: 0,
        size: comparable(&a.sizes, &b.sizes).and_then(|(a, b)| same_size(a.hundredths, b.hundredths, scale)),
        distance: minutes.map(|minutes| short_travel(minutes, scale)).or(km.map(|km| short_distance(km, scale))),
        interests: a.interests.similarity(&b.interests),
        road: km.map(metres),
        minutes,
        language: another_working_language_counts_against(a, b, scale),
        cooperation: named_cooperation_counts_a_little_against(a, b, scale)
            .unwrap_or_else(|| two_who_want_to_go_on_together_may(scale)),
        earlier: earlier_pairs_are_avoided(a, b, terms),
    };
    let adjusted = weighed(&points, scale) + points.language + points.cooperation + points.earlier;
    points.total = adjusted.clamp(0, FULL);
    Some(points)
}

/// The parts by their weights, half up; [`NEUTRAL`] where nothing has a weight.
fn weighed(points: &Points, scale: &Scale) -> i64 {
    let known = |part: Option<i64>| part.unwrap_or(NEUTRAL);
    let weights = scale.size_weight + scale.distance_weight + scale.interests_weight;
    let parts = scale.size_weight * known(points.size)
        + scale.distance_weight * known(points.distance)
        + scale.interests_weight * known(points.interests);
    if weights > 0 { (parts + weights / 2) / weights } else { NEUTRAL }
}

impl From<Points> for Score {
    /// Without sentences.
    fn from(points: Points) -> Score {
        Score {
            total: points.total,
            size: points.size.unwrap_or(NEUTRAL),
            distance: points.distance.unwrap_or(NEUTRAL),
            interests: points.interests.unwrap_or(NEUTRAL),
            road: points.road,
            minutes: points.minutes,
            reasons: Vec::new(),
        }
    }
}

/// Sites of one municipality are colleagues already, so two registrations that share any municipality
/// never meet, several-site answers that overlap least of all (the programme's rule "two sites of
/// one municipality: never a pair").
pub fn never_pairs_one_municipality(a: &Side, b: &Side) -> bool {
    a.municipalities.iter().any(|code| b.municipalities.contains(code))
        || a.libraries.iter().any(|library| b.libraries.contains(library))
}

/// Of whom nobody knows where they are, nobody can say that they are not of one municipality, nor how
/// large or how far: the library is chosen first.
pub fn never_pairs_an_unknown_place(side: &Side) -> bool {
    side.municipalities.is_empty()
}

/// "Municipalities or libraries of the same size" (launch slides), by their ratio:
/// 100 · max(0, 1 − |ln(a/b)| / ln 20). `None` where a size is 0.
#[expect(clippy::cast_precision_loss, reason = "a size of more than 2^53 hundredths is nobody's")]
fn same_size(a: i64, b: i64, scale: &Scale) -> Option<i64> {
    let ratio = a as f64 / b as f64;
    (a > 0 && b > 0).then(|| hundredths((1.0 - ratio.ln().abs() / scale.nothing_at_ratio.ln()).max(0.0)))
}

/// "A short distance" (launch slides): 100 / (1 + (km/120)²), kilometres by road.
fn short_distance(km: f64, scale: &Scale) -> i64 {
    hundredths(1.0 / (1.0 + (km / scale.half_at_km).powi(2)))
}

/// The same for minutes, where somebody has typed them: 100 / (1 + (minutes/90)²).
fn short_travel(minutes: u32, scale: &Scale) -> i64 {
    hundredths(1.0 / (1.0 + (f64::from(minutes) / scale.half_at_minutes).powi(2)))
}

/// Staff who write their answers in different languages can meet, at a small cost.
fn another_working_language_counts_against(a: &Side, b: &Side, scale: &Scale) -> i64 {
    if a.language == b.language { 0 } else { scale.other_language }
}

/// "Named existing co-operation: a small minus, always shown" (the programme's default): the visits
/// are for new acquaintances. `None` where both want to go on.
fn named_cooperation_counts_a_little_against(a: &Side, b: &Side, scale: &Scale) -> Option<i64> {
    (!want_to_go_on(a, b)).then(|| if names(a, b) || names(b, a) { scale.named_cooperation } else { 0 })
}

/// Two who each name the other and each say that they want to go on may: what counts against others counts for them.
fn two_who_want_to_go_on_together_may(scale: &Scale) -> i64 {
    -scale.named_cooperation
}

/// An earlier pair adds nothing, so it comes back only where every other way loses more than it
/// gains (users of neighbouring programs complain of repeated pairs first of all).
fn earlier_pairs_are_avoided(a: &Side, b: &Side, terms: &Terms) -> i64 {
    if terms.earlier.have_met(a, b) { terms.scale.earlier_pair } else { 0 }
}

fn road_km(a: &Side, b: &Side, scale: &Scale) -> Option<f64> {
    let (from, to) = a.position.zip(b.position)?;
    Some(from.straight_line_km(to) * scale.detour)
}

/// Whether `a` names a co-operation with the other's municipality.
pub(super) fn names(a: &Side, b: &Side) -> bool {
    a.named.iter().any(|code| b.municipalities.contains(code))
}

/// Whether each names the other, and each says that it wants to go on with the other.
pub(super) fn want_to_go_on(a: &Side, b: &Side) -> bool {
    let wants = |from: &Side, to: &Side| from.goes_on_with.iter().any(|code| to.municipalities.contains(code));
    names(a, b) && names(b, a) && wants(a, b) && wants(b, a)
}

#[expect(clippy::cast_possible_truncation, reason = "a share lies in 0..=1")]
fn hundredths(share: f64) -> i64 {
    (share * 10_000.0).round() as i64
}

#[expect(clippy::cast_possible_truncation, reason = "no way on Earth has more than 10^8 metres")]
fn metres(km: f64) -> Metres {
    Metres((km * 1000.0).round() as i64)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::partnership::{Earlier, Measure, Size, Travel};
    use crate::domain::setting::{Setting, Settings};
    use crate::domain::topic::Interests;
    use crate::domain::{EarlierPair, LibraryId, MunicipalityCode, Position, RegistrationId};
    use crate::i18n::{Lang, Phrase, say};
    use proptest::prelude::*;

    /// A registration whose library has the municipality's code as its id.
    pub(in crate::domain::partnership) fn side(id: i64, code: &str, place: &str, population: u32) -> Side {
        Side {
            registration: RegistrationId(id),
            libraries: vec![LibraryId::new(format!("site-{code}"))],
            municipalities: vec![MunicipalityCode::new(code)],
            place: Phrase::verbatim(place),
            sizes: Size::inhabitants(population).into_iter().collect(),
            position: Position::from_degrees(60.6, 22.6),
            ferry: false,
            language: Lang::Fi,
            interests: Interests::read("Lautapelit"),
            named: Vec::new(),
            goes_on_with: Vec::new(),
        }
    }

    fn never() -> Terms {
        Terms::default()
    }

    /// The two were a pair in the year 2022.
    fn met(pairs: &[[&LibraryId; 2]]) -> Terms {
        let pair = |[a, b]: &[&LibraryId; 2]| EarlierPair::new("2022", vec![vec![(*a).clone()], vec![(*b).clone()]]);
        let pairs: Vec<EarlierPair> = pairs.iter().map(pair).collect();
        Terms { earlier: Earlier::new(&pairs), ..Terms::default() }
    }

    #[test]
    fn sizes_score_by_their_ratio() {
        for (a, b, points) in
            [(1000, 1000, 100), (3965, 1978, 77), (1000, 3000, 63), (5000, 1000, 46), (1, 20, 0), (1, 900, 0)]
        {
            let size = same_size(a, b, &Scale::default()).unwrap();
            assert_eq!((size + 50) / 100, points, "{a}:{b}");
            assert_eq!(same_size(b, a, &Scale::default()), Some(size));
        }
        assert_eq!(same_size(0, 5, &Scale::default()), None);
    }

    #[test]
    fn distances_score_half_at_120_kilometres() {
        for (km, points) in [(0.0, 100), (30.0, 94), (60.0, 80), (120.0, 50), (200.0, 26), (300.0, 14)] {
            assert_eq!((short_distance(km, &Scale::default()) + 50) / 100, points, "{km} km");
        }
    }

    #[test]
    fn the_parts_weigh_30_30_and_40() {
        let (a, mut b) = (side(1, "019", "Aura", 1000), side(2, "480", "Marttila", 20_000));
        assert_eq!(points(&a, &b, &never()).unwrap().total, 7_000);
        b.sizes.clone_from(&a.sizes);
        b.interests = Interests::read("Musiikki");
        let unlike = points(&a, &b, &never()).unwrap();
        assert_eq!(unlike.total, 6_000 + (unlike.interests.unwrap() * 40 + 50) / 100);
    }

    #[test]
    fn sites_of_one_municipality_never_meet_even_through_one_of_several_sites() {
        let pernio = side(18, "734", "Salo", 51_000);
        let mut several = side(1, "430", "Loimaa", 15_000);
        several.municipalities.push(MunicipalityCode::new("734"));
        assert_eq!(score(&pernio, &several, &never()), None);
        assert_eq!(score(&several, &pernio, &never()), None);
    }

    #[test]
    fn what_is_not_known_is_neutral_and_said_to_be_so() {
        let (a, mut b) = (side(1, "019", "Aura", 1000), side(2, "480", "Marttila", 1000));
        (b.sizes, b.position, b.interests) = (Vec::new(), None, Interests::default());
        let score = score(&a, &b, &never()).unwrap();
        assert_eq!((score.total, score.size, score.distance, score.interests), (5000, 5000, 5000, 5000));
        assert_eq!(score.road, None);
        let said: Vec<String> = score.reasons.iter().map(|reason| say(Lang::Fi, reason)).collect();
        assert_eq!(said.iter().filter(|reason| reason.contains("50,0")).count(), 3, "{said:?}");
    }

    #[test]
    fn each_adjustment_is_taken_off_and_named() {
        let (mut a, mut b) = (side(1, "577", "Paimio", 1000), side(2, "738", "Sauvo", 1000));
        let plain = score(&a, &b, &never()).unwrap();
        b.language = Lang::Sv;
        a.named = vec![MunicipalityCode::new("738")];
        let earlier = met(&[[&LibraryId::new("site-738"), &LibraryId::new("site-577")]]);
        let adjusted = score(&a, &b, &earlier).unwrap();
        assert_eq!((plain.total, plain.reasons.len()), (10_000, 3));
        assert_eq!((adjusted.total, adjusted.reasons.len()), (0, 6));
        assert_eq!(score(&a, &b, &never()).unwrap().total, 9_000);
        assert_eq!(score(&b, &a, &earlier).unwrap().reasons.len(), 6);
    }

    #[test]
    fn two_who_both_want_to_go_on_get_a_plus_and_one_alone_the_minus() {
        let (mut a, mut b) = (side(1, "577", "Paimio", 1000), side(2, "738", "Sauvo", 9000));
        let cooperation = |a: &Side, b: &Side| points(a, b, &never()).unwrap().cooperation;
        a.named.clone_from(&b.municipalities);
        a.goes_on_with.clone_from(&b.municipalities);
        assert_eq!(cooperation(&a, &b), -500);
        b.goes_on_with.clone_from(&a.municipalities);
        assert_eq!(cooperation(&a, &b), -500, "the other does not name it");
        b.named.clone_from(&a.municipalities);
        assert_eq!((cooperation(&a, &b), cooperation(&b, &a)), (500, 500));
        let score = score(&a, &b, &never()).unwrap();
        assert_eq!(say(Lang::Fi, &score.reasons[3]), "Molemmat haluavat jatkaa yhteistyötä (Paimio ja Sauvo) → +5,0");
        a.goes_on_with.clear();
        assert_eq!(cooperation(&a, &b), -500);
    }

    #[test]
    fn weights_that_are_changed_count_as_shares_of_their_sum() {
        let (a, b) = (side(1, "019", "Aura", 1000), side(2, "480", "Marttila", 20_000));
        let weights = |size, distance, interests| {
            let settings = Settings::default().with(Setting::SizeWeight, size);
            let settings = settings.with(Setting::DistanceWeight, distance).with(Setting::InterestsWeight, interests);
            Terms { scale: Scale::of(&settings), ..Terms::default() }
        };
        for (terms, total) in [(weights(1, 1, 0), 5_000), (weights(1, 0, 0), 0), (weights(0, 0, 7), 10_000)] {
            assert_eq!(points(&a, &b, &terms).unwrap().total, total);
        }
        assert_eq!(points(&a, &b, &weights(0, 0, 0)).unwrap().total, NEUTRAL);
    }

    #[test]
    fn minutes_that_somebody_typed_replace_the_estimate() {
        let (a, b) = (side(1, "445", "Parainen", 1000), side(2, "322", "Kemiönsaari", 1000));
        let time = (LibraryId::new("site-445"), LibraryId::new("site-322"), 90);
        let terms = Terms { travel: Travel::new([time]), ..Terms::default() };
        let known = score(&a, &b, &terms).unwrap();
        assert_eq!((known.distance, known.minutes), (5_000, Some(90)));
        assert_eq!(score(&b, &a, &terms).unwrap().distance, 5_000);
        assert!(say(Lang::Fi, &known.reasons[1]).contains("90 min"), "{}", say(Lang::Fi, &known.reasons[1]));
        assert_eq!(score(&a, &b, &never()).unwrap().distance, 10_000);
    }

    #[test]
    fn a_size_that_somebody_typed_for_both_replaces_the_inhabitants_and_is_named() {
        let (mut a, mut b) = (side(1, "019", "Aura", 1000), side(2, "853", "Turku", 200_000));
        let staff = |hundredths| Size { measure: Measure::Staff, hundredths };
        a.sizes.insert(0, staff(250));
        assert_eq!(points(&a, &b, &never()).unwrap().size, Some(0));
        b.sizes.insert(0, staff(250));
        let score = score(&a, &b, &never()).unwrap();
        assert_eq!(score.size, FULL);
        let said = say(Lang::Fi, &score.reasons[0]);
        assert!(said.contains("henkilötyövuo") && said.contains("2,5"), "{said}");
    }

    proptest! {
        #[test]
        fn a_score_is_the_same_both_ways_and_within_its_scale(
            sizes in any::<(u32, u32)>(), lat in 59.0..70.0_f64, lon in 19.0..31.0_f64,
            same_language in any::<bool>(), named in any::<bool>(), have_met in any::<bool>(),
        ) {
            let (mut a, mut b) = (side(1, "019", "Aura", sizes.0), side(2, "480", "Marttila", sizes.1));
            b.position = Position::from_degrees(lat, lon);
            if !same_language { b.language = Lang::Sv; }
            if named { a.named = b.municipalities.clone(); }
            if same_language { (b.named, b.goes_on_with) = (a.municipalities.clone(), a.municipalities.clone()); a.goes_on_with = a.named.clone(); }
            let pairs = if have_met { vec![[&a.libraries[0], &b.libraries[0]]] } else { Vec::new() };
            let earlier = met(&pairs);
            let one = points(&a, &b, &earlier).unwrap();
            prop_assert_eq!(Some(one), points(&b, &a, &earlier));
            prop_assert!((0..=FULL).contains(&one.total));
            prop_assert!([one.size, one.distance, one.interests].into_iter().flatten().all(|part| (0..=FULL).contains(&part)));
        }
    }
}
