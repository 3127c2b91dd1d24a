//! Promises of what the coordinators may choose: it is journalled, taken back, and never out of its range.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::partnership::{Measure, Size, Travel};
use kumppani::domain::setting::{Setting, Settings};
use kumppani::domain::text_setting::TextSetting;
use kumppani::domain::*;

#[test]
fn a_setting_a_size_and_a_travel_time_are_set_taken_back_and_given_up() {
    let house = House::new();
    let mut aino = house.session("aino");
    let set = |value| Change::SetSetting { setting: Setting::DistanceWeight, value };
    aino.act(set(Some(45))).unwrap();
    assert_eq!(aino.settings().unwrap(), Settings::default().with(Setting::DistanceWeight, 45));
    assert!(aino.act(set(Some(101))).is_err(), "beyond the range");
    aino.act(set(None)).unwrap();
    assert_eq!(aino.settings().unwrap(), Settings::default());
    aino.take_back().unwrap();
    assert_eq!(aino.settings().unwrap().get(Setting::DistanceWeight), 45);

    let (aura, raisio) = (LibraryId::new("86074"), LibraryId::new("85368"));
    let size =
        |hundredths| Change::SetSize { library: aura.clone(), size: Size { measure: Measure::Staff, hundredths } };
    aino.act(size(250)).unwrap();
    assert_eq!(aino.sizes().unwrap()[&aura], [Size { measure: Measure::Staff, hundredths: 250 }]);
    aino.act(size(0)).unwrap();
    assert!(aino.sizes().unwrap().is_empty());

    let time = |a: &LibraryId, b: &LibraryId, minutes| Change::SetTravelTimes {
        file: None,
        times: vec![TravelTime { a: a.clone(), b: b.clone(), minutes }],
    };
    aino.act(time(&raisio, &aura, Some(40))).unwrap();
    assert_eq!(aino.travel().unwrap(), Travel::new([(aura.clone(), raisio.clone(), 40)]));
    assert!(
        aino.act(time(&aura, &aura, Some(1))).is_err() && aino.act(time(&aura, &LibraryId::new("x"), None)).is_err()
    );
    aino.act(time(&aura, &raisio, None)).unwrap();
    assert_eq!(aino.travel().unwrap(), Travel::default());
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_text_is_set_cleaned_taken_back_and_unset() {
    let house = House::new();
    let mut aino = house.session("aino");
    let set =
        |text: &str| Change::SetTexts { texts: vec![(TextSetting::InvoiceAddress, Some(text.to_owned()))], seen: None };
    aino.act(set("PL 1\r\n\u{202e}20101 Turku")).unwrap();
    let kept = aino.texts().unwrap().get(TextSetting::InvoiceAddress).unwrap().to_owned();
    assert!(kept.starts_with("PL 1\n") && !kept.contains(['\r', '\u{202e}']), "{kept:?}");
    let wrong = Change::SetTexts {
        texts: vec![
            (TextSetting::AkeName, Some("AKE".into())),
            (TextSetting::InvoiceBusinessId, Some("0204819-7".into())),
        ],
        seen: None,
    };
    assert!(aino.act(wrong).is_err());
    assert_eq!(aino.texts().unwrap().get(TextSetting::AkeName), None, "nothing of a refused change is written");
    aino.act(set(" ")).unwrap();
    assert!(TextSetting::ALL.into_iter().all(|setting| aino.texts().unwrap().get(setting).is_none()));
    aino.take_back().unwrap();
    assert_eq!(aino.texts().unwrap().get(TextSetting::InvoiceAddress), Some(kept.as_str()));
    assert_eq!(aino.check().unwrap(), []);
}
