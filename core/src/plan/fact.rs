use super::{Currency, Grade, PartialDate, Qualifier, SourceIx, Text};
use serde::{Deserialize, Serialize};

/// A page or document that facts were read in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Title, in its own language.
    pub title: Option<String>,
    /// Address, `http` or `https`.
    pub url: String,
    /// Its own date, where known.
    pub date: Option<PartialDate>,
    /// When it was read.
    pub read: PartialDate,
    /// How good it is.
    pub grade: Grade,
}

/// A statement with its date and its sources, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What is stated.
    pub text: Text,
    /// Date.
    pub date: Option<PartialDate>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
}

/// A number with its date and sources; its unit is that of the field it stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// How the source states it.
    pub qualifier: Qualifier,
    /// Date of the figure.
    pub as_of: Option<PartialDate>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
    /// What it covers.
    pub note: Option<Text>,
}

/// An amount of money with its date and sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Money {
    /// The amount, in units of the currency.
    pub amount: f64,
    /// Currency.
    pub currency: Currency,
    /// How the source states it.
    pub qualifier: Qualifier,
    /// Date of the figure.
    pub as_of: PartialDate,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
    /// What it covers.
    pub note: Option<Text>,
}
