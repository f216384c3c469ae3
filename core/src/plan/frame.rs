use super::*;
use crate::i18n::{Phrase, Words};
use serde::{Deserialize, Serialize};

/// What the decision approved beyond what the map draws, and the words to say it. It is packed by itself:
/// whoever only looks at the map has no use for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Programme {
    /// What the plan wants the province to be by the end of its period.
    pub aims: Vec<Fact>,
    /// What it wants it to be later.
    pub vision: Vec<Fact>,
    /// Where it wants to break through, in its order.
    pub breakthroughs: Vec<Shown>,
    /// What it wants of each field of the economy.
    pub directions: Vec<Shown>,
    /// What it calls for investment in first.
    pub priorities: Vec<Shown>,
    /// Papers that carry it out.
    pub papers: Vec<Fact>,
    /// What a reader must know about the plan today.
    pub notes: Vec<Fact>,
    /// Targets beside actual figures.
    pub indicators: Vec<Indicator>,
    /// Urban areas of the plan.
    pub urban: UrbanAreas,
    /// Counts of industrial parks and clusters.
    pub parks: Parks,
    /// Border-gate economic zones.
    pub border_zones: Vec<BorderZone>,
    /// Geoparks.
    pub geoparks: Vec<Geopark>,
    /// What is known of the conference that presented it.
    pub conference: Vec<Fact>,
    /// What the province offers, and whom to ask.
    pub offers: Offers,
    /// Words of the plan's page, by language.
    pub phrases: Vec<Words<Phrase>>,
}

/// The decision that approved the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Its number.
    pub number: String,
    /// What it is, its day, its sources.
    pub fact: Fact,
    /// Who signed it.
    pub signed_by: Option<Text>,
    /// First and last year of the plan's period.
    pub period: (u16, u16),
    /// Year of its vision.
    pub vision: Option<u16>,
}

/// A statement that can be shown on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// Its heading, where it has one.
    pub title: Option<Text>,
    /// What is stated.
    pub fact: Fact,
    /// What of the map it is about.
    pub shows: Vec<Feature>,
}

/// Something on the map that a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Feature {
    /// A project.
    Project(ProjectIx),
    /// A district.
    District(DistrictIx),
    /// The axis or a corridor.
    Corridor(CorridorIx),
    /// A zone.
    Zone(ZoneIx),
}

/// Something measured year by year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// What is measured.
    pub name: Text,
    /// What it belongs to.
    pub group: IndicatorGroup,
    /// What its values are.
    pub unit: Unit,
    /// Its figures, oldest first.
    pub figures: Vec<IndicatorFigure>,
}

impl Indicator {
    /// The figure that says most: the plan's target, else the newest.
    pub fn headline(&self) -> Option<&IndicatorFigure> {
        let target = |figure: &&IndicatorFigure| figure.kind == FigureKind::Target;
        self.figures.iter().find(target).or(self.figures.last())
    }
}

/// What the values of an indicator are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Unit {
    /// Plain numbers, with their unit.
    Plain(Text),
    /// Amounts of a currency, and what is written after them.
    Money(Currency, Option<Text>),
}

/// A figure of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorFigure {
    /// Actual, target of the plan, or aim of another paper.
    pub kind: FigureKind,
    /// The value, or the lower end of a range; amounts in units of their currency.
    pub value: f64,
    /// The upper end of a range.
    pub up_to: Option<f64>,
    /// How the source states it.
    pub qualifier: Qualifier,
    /// What year or years it is for.
    pub period: String,
    /// When it was stated.
    pub as_of: Option<PartialDate>,
    /// What must be known about it.
    pub note: Option<Text>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
}
