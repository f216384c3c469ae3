use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A date as precise as its source gives it: a year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// Year, 1900 to 2199.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month; only with a month.
    pub day: Option<u8>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is no date: write \"2024\", \"2024-04\" or \"2024-04-21\", in quotes")]
pub struct DateError(String);

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
                .ok_or_else(error)
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or(""), 4)?;
        let month = parts
            .next()
            .map(|p| number(p, 2))
            .transpose()?
            .map(|m| m as u8);
        let day = parts
            .next()
            .map(|p| number(p, 2))
            .transpose()?
            .map(|d| d as u8);
        let date = Self { year, month, day };
        let real = (1900..2200).contains(&year)
            && month.is_none_or(|m| (1..=12).contains(&m))
            && day.is_none_or(|d| d >= 1 && d <= date.days_in_month());
        (real && parts.next().is_none())
            .then_some(date)
            .ok_or_else(error)
    }
}

impl PartialDate {
    /// Whether another date lies within this year, month or day, as far as both are known.
    pub fn covers(self, other: Self) -> bool {
        let fits = |mine: Option<u8>, its: Option<u8>| mine.is_none() || mine == its;
        self.year == other.year && fits(self.month, other.month) && fits(self.day, other.day)
    }

    fn days_in_month(self) -> u8 {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            Some(4 | 6 | 9 | 11) => 30,
            Some(2) if leap => 29,
            Some(2) => 28,
            _ => 31,
        }
    }
}

/// As in the data folder, `2024-04-21`: for machines.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}
