//! How large a library is, in a measure that both of a pair have. No public size of a branch exists, so the
//! municipality's inhabitants stand in until a coordinator types something better.

use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// What a size counts. The first that two have in common is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Person-years of staff.
    Staff,
    /// Loans in a year.
    Loans,
    /// Visits to the library in a year.
    Visits,
    /// Inhabitants of the municipality: nobody types them.
    Inhabitants,
}

impl Measure {
    /// Those that a coordinator may type.
    pub const TYPED: [Measure; 3] = [Measure::Staff, Measure::Loans, Measure::Visits];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Measure::Staff => "staff",
            Measure::Loans => "loans",
            Measure::Visits => "visits",
            Measure::Inhabitants => "inhabitants",
        }
    }

    pub fn from_code(code: &str) -> Option<Measure> {
        Measure::TYPED.into_iter().find(|measure| measure.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("measure-{}", self.code()))
    }
}

/// A size in one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    pub measure: Measure,
    /// Hundredths, so that 2.5 person-years are a whole number; above 0.
    pub hundredths: i64,
}

impl Size {
    /// Inhabitants; `None` for a place without any.
    pub fn inhabitants(count: u32) -> Option<Size> {
        (count > 0).then(|| Size { measure: Measure::Inhabitants, hundredths: i64::from(count) * 100 })
    }
}

/// The sizes of several sites together: in each measure that all of them have.
pub fn together(sites: &[Vec<Size>]) -> Vec<Size> {
    let of = |measure: Measure| -> Option<Size> {
        let sizes = sites.iter().map(|sizes| sizes.iter().find(|size| size.measure == measure));
        let sizes: Option<Vec<i64>> = sizes.map(|size| size.map(|size| size.hundredths)).collect();
        let sum = sizes?.into_iter().fold(0, i64::saturating_add);
        (sum > 0).then_some(Size { measure, hundredths: sum })
    };
    Measure::TYPED.into_iter().filter_map(of).collect()
}

/// The sizes of two in the first measure that both have.
pub fn comparable(a: &[Size], b: &[Size]) -> Option<(Size, Size)> {
    a.iter().find_map(|size| Some((*size, *b.iter().find(|other| other.measure == size.measure)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(measure: Measure, whole: i64) -> Size {
        Size { measure, hundredths: whole * 100 }
    }

    #[test]
    fn two_are_compared_in_the_first_measure_that_both_have() {
        let (staff, people) = (size(Measure::Staff, 3), size(Measure::Inhabitants, 4000));
        assert_eq!(comparable(&[staff, people], &[staff, people]), Some((staff, staff)));
        assert_eq!(comparable(&[staff, people], &[people]), Some((people, people)));
        assert_eq!(comparable(&[staff], &[people]), None);
    }

    #[test]
    fn several_sites_are_as_large_as_all_of_them_where_all_are_known() {
        let (one, two) = (size(Measure::Staff, 1), size(Measure::Staff, 2));
        assert_eq!(together(&[vec![one], vec![two]]), [size(Measure::Staff, 3)]);
        assert_eq!(together(&[vec![one], vec![]]), []);
        assert_eq!(together(&[]), []);
    }
}
