use super::{Fact, Sources, Text};
use crate::plan::{Currency, FigureKind, IndicatorGroup, MoneyUnit, Qualifier};
use serde::Deserialize;

/// `plan.toml`: the decision, what it aims at, and how far the province is.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameFile {
    /// The decision that approved the plan, where there is one.
    pub decision: Option<Decision>,
    /// What the plan wants the province to be by the end of its period.
    #[serde(default)]
    pub aim: Vec<Fact>,
    /// What it wants it to be later.
    #[serde(default)]
    pub vision: Vec<Fact>,
    /// Where it wants to break through, in its order.
    #[serde(default)]
    pub breakthrough: Vec<Shown>,
    /// What it wants of each field of the economy.
    #[serde(default)]
    pub direction: Vec<Shown>,
    /// What it calls for investment in first.
    #[serde(default)]
    pub priority: Vec<Shown>,
    /// Papers that carry it out.
    #[serde(default)]
    pub paper: Vec<Fact>,
    /// What a reader must know about the plan today.
    #[serde(default)]
    pub note: Vec<Fact>,
    /// Growth, structure and size: targets beside actual figures.
    #[serde(default)]
    pub indicator: Vec<Indicator>,
}

/// The decision that approved the plan.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its number: "236/QĐ-TTg".
    pub number: String,
    /// What it is, with its number.
    pub text: Text,
    /// Its day.
    pub date: String,
    /// Who signed it.
    pub signed_by: Option<Text>,
    /// First year of the plan's period.
    pub from: u16,
    /// Last year of the plan's period.
    pub to: u16,
    /// Year of its vision.
    pub vision: Option<u16>,
    /// Where it is from.
    pub source: Sources,
}

/// A statement that can be shown on the map.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// A few words, where the statement needs a heading.
    pub title: Option<Text>,
    /// What is stated, in our own words.
    pub text: Text,
    /// `2024`, `2024-04` or `2024-04-21`.
    pub date: Option<String>,
    /// What of the map it is about: `corridor:axis`, `district:178`, `zone:east`, `project:vsip`.
    #[serde(default)]
    pub shows: Vec<String>,
    /// Where it is from.
    pub source: Sources,
}

/// Something measured year by year, with what is aimed at.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// What is measured.
    pub name: Text,
    /// What it belongs to.
    pub group: IndicatorGroup,
    /// Unit of plain numbers, written after them: "%/năm", "km²".
    pub unit: Option<Text>,
    /// Currency of amounts, instead of `unit`.
    pub currency: Option<Currency>,
    /// What amounts are counted in.
    pub counted_in: Option<MoneyUnit>,
    /// Written after an amount: "mỗi người".
    pub per: Option<Text>,
    /// Its figures, oldest first.
    pub figure: Vec<IndicatorFigure>,
}

/// A figure of an indicator: a value, or a range.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorFigure {
    /// Actual, target of the plan, or aim of another paper.
    pub kind: FigureKind,
    /// The value, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub up_to: Option<f64>,
    /// How the source states it.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// What year or years it is for: "2023", "2021–2030".
    pub period: String,
    /// When it was stated.
    pub as_of: Option<String>,
    /// What must be known about it: "estimate".
    pub note: Option<Text>,
    /// Where it is from.
    pub source: Sources,
}
