use super::*;
use crate::{geo::MapPoint, i18n::Word};
use serde::{Deserialize, Serialize};

/// A sector of projects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sector {
    /// Id; its colour is a token of the same id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Marker's outline.
    pub shape: Shape,
    /// Icon: SVG path data on a 16 × 16 grid, filled.
    pub icon: String,
}

/// A project, or a programme of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Name in list and map.
    pub short: Text,
    /// Sector.
    pub sector: SectorIx,
    /// What stands behind it.
    pub kind: ProjectKind,
    /// How far it is.
    pub step: Step,
    /// The step in words, with date and sources.
    pub status: Fact,
    /// What it is.
    pub about: Text,
    /// Districts, the main one first; empty: not published.
    pub districts: Vec<DistrictIx>,
    /// Present communes.
    pub communes: Vec<CommuneIx>,
    /// Communes before the units of the plan ended.
    pub place_before: Option<Text>,
    /// How well its place is known.
    pub precision: Precision,
    /// Where its marker stands; `None`: in the list only.
    pub at: Option<MapPoint>,
    /// Investor or proposer.
    pub investor: Option<Fact>,
    /// Form of the investment; `None`: not published.
    pub form: Option<Fact>,
    /// Capital by date, newest first; empty: not published.
    pub capital: Vec<Money>,
    /// Area in ha, newest first; empty: not published.
    pub area_ha: Vec<Figure>,
    /// Term, years.
    pub term_years: Option<Figure>,
    /// Power, MW.
    pub power_mw: Option<Figure>,
    /// Length, km.
    pub length_km: Option<Figure>,
    /// Decisions it rests on.
    pub legal: Vec<Fact>,
    /// Steps done and planned, oldest first.
    pub progress: Vec<Fact>,
    /// Other facts.
    pub more: Vec<Labelled>,
    /// Among those announced at the conference: which award, by its place among them.
    pub announced: Option<u16>,
    /// How many projects a programme holds.
    pub count: Option<u32>,
    /// The project it is a part of.
    pub part_of: Option<ProjectIx>,
    /// Whom its capital is for.
    pub scope: Scope,
    /// Sources of the record as a whole, best first.
    pub sources: Vec<SourceIx>,
}

/// A fact with a label of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Labelled {
    /// Label.
    pub label: Text,
    /// Fact.
    pub fact: Fact,
}

/// The marker's form: solid is decided, hollow is planned, dashed is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Approved, building or in use.
    Decided,
    /// Planned and not assigned.
    Planned,
    /// Proposed, not licensed.
    Proposed,
}

impl GateClass {
    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Self::International => Word::GateInternational,
            Self::Railway => Word::GateRailway,
            Self::Bilateral => Word::GateBilateral,
            Self::Auxiliary => Word::GateAuxiliary,
        }
    }
}

impl ProjectKind {
    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Self::Licensed => Word::KindLicensed,
            Self::Public => Word::KindPublic,
            Self::Memorandum => Word::KindMemorandum,
            Self::Calling => Word::KindCalling,
            Self::Proposal => Word::KindProposal,
        }
    }
}

impl Step {
    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Self::Proposed => Word::StepProposed,
            Self::Approved => Word::StepApproved,
            Self::Clearing => Word::StepClearing,
            Self::Building => Word::StepBuilding,
            Self::PartlyOpen => Word::StepPartlyOpen,
            Self::InService => Word::StepInService,
            Self::Unknown => Word::StepUnknown,
        }
    }
}

impl Project {
    /// How its marker and chip are drawn.
    pub fn standing(&self) -> Standing {
        match (self.kind, self.step) {
            (ProjectKind::Proposal | ProjectKind::Memorandum, _) => Standing::Proposed,
            (ProjectKind::Calling, _) | (_, Step::Proposed) => Standing::Planned,
            _ => Standing::Decided,
        }
    }

    /// Newest capital in the currency that sums are made in.
    pub fn capital_in(&self, currency: Currency) -> Option<f64> {
        self.capital
            .iter()
            .find(|m| m.currency == currency)
            .map(|m| m.amount)
    }

    /// All sources its card rests on, each once, best grade first.
    pub fn all_sources(&self, plan: &Plan) -> Vec<SourceIx> {
        let facts = [
            Some(&self.status),
            self.investor.as_ref(),
            self.form.as_ref(),
        ];
        let mut all: Vec<SourceIx> = self.sources.clone();
        all.extend(facts.into_iter().flatten().flat_map(|f| &f.sources));
        all.extend(self.capital.iter().flat_map(|m| &m.sources));
        let figures = [&self.term_years, &self.power_mw, &self.length_km];
        all.extend(
            self.area_ha
                .iter()
                .chain(figures.into_iter().flatten())
                .flat_map(|f| &f.sources),
        );
        all.extend(
            self.legal
                .iter()
                .chain(&self.progress)
                .flat_map(|f| &f.sources),
        );
        all.extend(self.more.iter().flat_map(|l| &l.fact.sources));
        let mut unique: Vec<SourceIx> = Vec::with_capacity(all.len());
        for source in all {
            if !unique.contains(&source) {
                unique.push(source);
            }
        }
        crate::order::by_key(&mut unique, |&ix| plan[ix].grade);
        unique
    }
}
