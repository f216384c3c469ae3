use super::{Make, date};
use crate::{
    author::raw,
    plan::{Decision, Fact, Feature, Frame, Indicator, IndicatorFigure, Plan, Shown, Unit},
};

/// The frame without what names projects: [`shown`] adds that.
pub fn frame(make: &Make) -> Option<Frame> {
    let raw = &make.folder.frame;
    let decision = &raw.decision;
    Some(Frame {
        decision: Decision {
            number: decision.number.clone(),
            fact: Fact {
                text: make.text(&decision.text),
                date: date(Some(&decision.date))?,
                sources: make.sources(&decision.source),
            },
            signed_by: decision.signed_by.as_ref().map(|t| make.text(t)),
            period: (decision.from, decision.to),
            vision: decision.vision,
        },
        aims: make.facts(&raw.aim)?,
        vision: make.facts(&raw.vision)?,
        breakthroughs: Vec::new(),
        directions: Vec::new(),
        priorities: Vec::new(),
        papers: make.facts(&raw.paper)?,
        notes: make.facts(&raw.note)?,
        indicators: raw
            .indicator
            .iter()
            .map(|i| indicator(make, i))
            .collect::<Option<_>>()?,
    })
}

/// Adds the statements that show something on the map.
pub fn shown(make: &Make, plan: &mut Plan) -> Option<()> {
    let raw = &make.folder.frame;
    let [breakthroughs, directions, priorities] =
        [&raw.breakthrough, &raw.direction, &raw.priority].map(|list| make.shown(list, plan));
    plan.frame.breakthroughs = breakthroughs?;
    plan.frame.directions = directions?;
    plan.frame.priorities = priorities?;
    Some(())
}

impl Make<'_> {
    pub(super) fn shown(&self, all: &[raw::Shown], plan: &Plan) -> Option<Vec<Shown>> {
        let one = |raw: &raw::Shown| {
            Some(Shown {
                title: raw.title.as_ref().map(|t| self.text(t)),
                fact: Fact {
                    text: self.text(&raw.text),
                    date: date(raw.date.as_deref())?,
                    sources: self.sources(&raw.source),
                },
                shows: raw.shows.iter().filter_map(|s| feature(s, plan)).collect(),
            })
        };
        all.iter().map(one).collect()
    }
}

fn feature(text: &str, plan: &Plan) -> Option<Feature> {
    let (kind, id) = text.split_once(':')?;
    match kind {
        "project" => plan.project(id).map(Feature::Project),
        "district" => plan.district(id).map(Feature::District),
        "corridor" => plan.corridor(id).map(Feature::Corridor),
        "zone" => plan.zone(id).map(Feature::Zone),
        _ => None,
    }
}

fn indicator(make: &Make, raw: &raw::Indicator) -> Option<Indicator> {
    let size = raw.counted_in.map_or(1.0, |unit| unit.size());
    // To a whole unit of a currency; plain numbers stay as they are.
    let sized = |value: f64| match raw.currency {
        Some(_) => (value * size).round(),
        None => value,
    };
    let figure = |f: &raw::IndicatorFigure| {
        Some(IndicatorFigure {
            kind: f.kind,
            value: sized(f.value),
            up_to: f.up_to.map(sized),
            qualifier: f.qualifier,
            period: f.period.clone(),
            as_of: date(f.as_of.as_deref())?,
            note: f.note.as_ref().map(|n| make.text(n)),
            sources: make.sources(&f.source),
        })
    };
    Some(Indicator {
        id: raw.id.clone(),
        name: make.text(&raw.name),
        group: raw.group,
        unit: match raw.currency {
            Some(currency) => Unit::Money(currency, raw.per.as_ref().map(|p| make.text(p))),
            None => Unit::Plain(make.text(raw.unit.as_ref()?)),
        },
        figures: raw.figure.iter().map(figure).collect::<Option<_>>()?,
    })
}
