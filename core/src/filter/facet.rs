use crate::plan::{DistrictIx, Plan, Project, ProjectKind, Step};

/// Years that a date may have.
const YEARS: std::ops::Range<u16> = 1900..2200;

/// A property by which projects are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The zone that one of its districts is in.
    Zone,
    /// The axis or a corridor that passes through one of its districts.
    Corridor,
    /// A district.
    District,
    /// Its sector.
    Sector,
    /// What stands behind it.
    Kind,
    /// How far it is.
    Step,
    /// What was handed over for it when the plan was presented.
    Award,
    /// The year since when it is where it is.
    Year,
}

impl Facet {
    /// All of them, in the order of the panel.
    pub const ALL: [Self; 8] = [
        Self::Zone,
        Self::Corridor,
        Self::District,
        Self::Sector,
        Self::Kind,
        Self::Step,
        Self::Award,
        Self::Year,
    ];

    /// Its key in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Zone => "zones",
            Self::Corridor => "corridors",
            Self::District => "districts",
            Self::Sector => "sectors",
            Self::Kind => "kinds",
            Self::Step => "steps",
            Self::Award => "awards",
            Self::Year => "years",
        }
    }

    /// How many options there are.
    pub fn count(self, plan: &Plan) -> u16 {
        let count = match self {
            Self::Zone => plan.zones.len(),
            Self::Corridor => plan.corridors.len(),
            Self::District => plan.districts.len(),
            Self::Sector => plan.sectors.len(),
            Self::Kind => ProjectKind::ALL.len(),
            Self::Step => Step::ALL.len(),
            Self::Award => plan.conference.as_ref().map_or(0, |c| c.awards.len()),
            Self::Year => YEARS.len(),
        };
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// An option's id in links.
    pub fn id(self, plan: &Plan, option: u16) -> String {
        let of = usize::from(option);
        match self {
            Self::Zone => plan.zones[of].id.clone(),
            Self::Corridor => plan.corridors[of].id.clone(),
            Self::District => plan.districts[of].code.clone(),
            Self::Sector => plan.sectors[of].id.clone(),
            Self::Kind => kind_id(ProjectKind::ALL[of]).to_owned(),
            Self::Step => step_id(Step::ALL[of]).to_owned(),
            Self::Award => {
                let awards = plan.conference.as_ref().map(|c| &c.awards);
                awards.map_or_else(String::new, |all| all[of].id.clone())
            }
            Self::Year => (YEARS.start + option).to_string(),
        }
    }

    /// The option with this id.
    pub fn find(self, plan: &Plan, id: &str) -> Option<u16> {
        (0..self.count(plan)).find(|&option| self.id(plan, option) == id)
    }

    /// Calls a function with each option that a project has.
    pub(super) fn each(self, plan: &Plan, project: &Project, mut has: impl FnMut(u16)) {
        match self {
            Self::Zone => {
                for zone in plan.zone_ixs() {
                    if is_in(project, |d| plan[d].zone == zone) {
                        has(zone.0);
                    }
                }
            }
            Self::Corridor => {
                for corridor in plan.corridor_ixs() {
                    if is_in(project, |d| plan[corridor].districts.contains(&d)) {
                        has(corridor.0);
                    }
                }
            }
            Self::District => project.districts.iter().for_each(|d| has(d.0)),
            Self::Sector => has(project.sector.0),
            Self::Kind => has(project.kind as u16),
            Self::Step => has(project.step as u16),
            Self::Award => project.announced.into_iter().for_each(has),
            Self::Year => {
                let years = project.status.date.into_iter().map(|date| date.year);
                let known = years.filter(|year| YEARS.contains(year));
                known.for_each(|year| has(year - YEARS.start));
            }
        }
    }
}

fn is_in(project: &Project, is: impl Fn(DistrictIx) -> bool) -> bool {
    project.districts.iter().any(|&district| is(district))
}

/// A kind's id in links, as in the data.
fn kind_id(kind: ProjectKind) -> &'static str {
    match kind {
        ProjectKind::Licensed => "licensed",
        ProjectKind::Public => "public",
        ProjectKind::Memorandum => "memorandum",
        ProjectKind::Calling => "calling",
        ProjectKind::Proposal => "proposal",
    }
}

/// A step's id in links, as in the data.
fn step_id(step: Step) -> &'static str {
    match step {
        Step::Proposed => "proposed",
        Step::Approved => "approved",
        Step::Clearing => "clearing",
        Step::Building => "building",
        Step::PartlyOpen => "partly_open",
        Step::InService => "in_service",
        Step::Unknown => "unknown",
    }
}
