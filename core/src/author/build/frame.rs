use super::{Make, date, programme};
use crate::{
    author::{raw, words::WordsFile},
    i18n::{Key, Words},
    plan::{Decision, Fact, Feature, Indicator, IndicatorFigure, Plan, Programme, Shown, Unit},
};

/// The decision that approved the plan, where there is one.
pub fn decision(make: &Make) -> Option<Option<Decision>> {
    let Some(decision) = &make.folder.frame.decision else {
        return Some(None);
    };
    Some(Some(Decision {
        number: decision.number.clone(),
        fact: Fact {
            text: make.text(&decision.text),
            date: date(Some(&decision.date))?,
            sources: make.sources(&decision.source),
        },
        signed_by: decision.signed_by.as_ref().map(|t| make.text(t)),
        period: (decision.from, decision.to),
        vision: decision.vision,
    }))
}

/// What it approved beyond what the map draws; projects stand in their order already.
pub fn programme(make: &Make, plan: &Plan) -> Option<Programme> {
    let raw = &make.folder.frame;
    Some(Programme {
        aims: make.facts(raw.aim.clone())?,
        vision: make.facts(raw.vision.clone())?,
        breakthroughs: make.shown(&raw.breakthrough, plan)?,
        directions: make.shown(&raw.direction, plan)?,
        priorities: make.shown(&raw.priority, plan)?,
        papers: make.facts(raw.paper.clone())?,
        notes: make.facts(raw.note.clone())?,
        indicators: raw
            .indicator
            .iter()
            .map(|i| indicator(make, i))
            .collect::<Option<_>>()?,
        urban: programme::urban(make)?,
        parks: programme::parks(make, plan)?,
        border_zones: programme::border_zones(make)?,
        geoparks: programme::geoparks(make)?,
        conference: match &make.folder.conference {
            Some(conference) => make.facts(conference.fact.clone())?,
            None => Vec::new(),
        },
        offers: programme::offers(make, plan)?,
        phrases: make.words(WordsFile::phrases)?,
    })
}

impl Make<'_> {
    /// Words of each language, in the map's order.
    pub(super) fn words<K: Key>(
        &self,
        of: fn(&WordsFile) -> Option<Words<K>>,
    ) -> Option<Vec<Words<K>>> {
        let one = |code: &String| of(self.folder.words.get(code)?);
        self.folder.map.languages.iter().map(one).collect()
    }

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

pub(super) fn feature(text: &str, plan: &Plan) -> Option<Feature> {
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
