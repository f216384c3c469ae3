//! What facets, options and measures are called.

use crate::App;
use plan_core::{
    filter::{Facet, Measure, Part},
    i18n::Word,
    plan::{ProjectKind, Step},
};

/// A facet's name.
pub fn facet_name(facet: Facet) -> Word {
    match facet {
        Facet::Zone => Word::Zones,
        Facet::Corridor => Word::Corridors,
        Facet::District => Word::Districts,
        Facet::Sector => Word::Sector,
        Facet::Kind => Word::Kind,
        Facet::Step => Word::Status,
        Facet::Award => Word::Award,
        Facet::Year => Word::Since,
    }
}

/// A measure's name.
pub(super) fn measure_name(measure: Measure) -> Word {
    match measure {
        Measure::Capital => Word::Capital,
        Measure::Area => Word::Area,
    }
}

/// A part's name.
pub(super) fn part_name(app: App, part: Part) -> String {
    let word = match part {
        Part::Facet(facet) => facet_name(facet),
        Part::Measure(measure) => measure_name(measure),
        Part::Text => Word::Containing,
    };
    app.word(word).to_owned()
}

/// An option's name.
pub fn option_name(app: App, facet: Facet, option: u16) -> String {
    let plan = app.plan;
    let of = usize::from(option);
    match facet {
        Facet::Zone => app.text(&plan.zones[of].short).to_owned(),
        Facet::Corridor => app.text(&plan.corridors[of].short).to_owned(),
        Facet::District => app.text(&plan.districts[of].name).to_owned(),
        Facet::Sector => app.text(&plan.sectors[of].name).to_owned(),
        Facet::Kind => app.word(ProjectKind::ALL[of].word()).to_owned(),
        Facet::Step => app.word(Step::ALL[of].word()).to_owned(),
        Facet::Award => {
            let awards = plan.conference.as_ref().map(|c| &c.awards);
            awards.map_or_else(String::new, |all| app.text(&all[of].name).to_owned())
        }
        Facet::Year => facet.id(plan, option),
    }
}
