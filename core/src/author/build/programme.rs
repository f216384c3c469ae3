use super::{Make, place};
use crate::{
    author::raw::{self, Sources},
    plan::{
        Award, BorderZone, Conference, Contact, Figure, GateIx, Geopark, Offers, ParkCount, Parks,
        PartialDate, Plan, ProjectIx, Qualifier, TownIx, UrbanArea, UrbanAreas,
    },
};

impl Make<'_> {
    /// A whole number that a source counts.
    pub(super) fn count(&self, n: u32, as_of: Option<PartialDate>, source: &Sources) -> Figure {
        Figure {
            value: f64::from(n),
            qualifier: Qualifier::Exact,
            as_of,
            sources: self.sources(source),
            note: None,
        }
    }
}

pub fn urban(make: &Make) -> Option<UrbanAreas> {
    let Some(raw) = &make.folder.urban else {
        return Some(UrbanAreas::default());
    };
    let one = |u: &raw::Urban| UrbanArea {
        id: u.id.clone(),
        name: make.text(&u.name),
        class: u.class.clone(),
        districts: make.districts_of(&u.districts),
        town: u
            .town
            .as_ref()
            .and_then(|id| place(&make.folder.towns, id, |t| &t.id).map(TownIx)),
        note: u.note.as_ref().map(|n| make.text(n)),
    };
    Some(UrbanAreas {
        by: Some(raw.by.parse().ok()?),
        sources: make.sources(&raw.source),
        all: raw.urban.iter().map(one).collect(),
    })
}

pub fn parks(make: &Make, plan: &Plan) -> Option<Parks> {
    let one = |c: &raw::ParkCount| {
        let as_of = Some(c.as_of.parse().ok()?);
        Some(ParkCount {
            kind: c.kind,
            state: c.state,
            number: Figure {
                note: c.note.as_ref().map(|n| make.text(n)),
                ..make.count(c.number, as_of, &c.source)
            },
            area_ha: c.area_ha.map(|value| Figure {
                value,
                qualifier: c.area_qualifier,
                ..make.count(0, as_of, &c.source)
            }),
            projects: c
                .projects
                .iter()
                .filter_map(|id| plan.project(id))
                .collect(),
        })
    };
    let raw = &make.folder.parks;
    Some(Parks {
        counts: raw.count.iter().map(one).collect::<Option<_>>()?,
        notes: make.facts(raw.note.clone())?,
    })
}

pub fn border_zones(make: &Make) -> Option<Vec<BorderZone>> {
    let gates = &make.folder.gates.gate;
    let one = |z: &raw::BorderZone| {
        Some(BorderZone {
            id: z.id.clone(),
            name: make.text(&z.name),
            area_km2: make.figure(z.area_km2.clone())?,
            established: make.fact(z.established.clone())?,
            functions: make.facts(z.function.clone())?,
            facts: make.facts(z.fact.clone())?,
            gates: z
                .gates
                .iter()
                .filter_map(|id| place(gates, id, |g| &g.id).map(GateIx))
                .collect(),
            members: make.former_units(&z.member),
            sources: make.sources(&z.source),
        })
    };
    make.folder.border_zones.iter().map(one).collect()
}

pub fn geoparks(make: &Make) -> Option<Vec<Geopark>> {
    let one = |g: &raw::Geopark| {
        Some(Geopark {
            id: g.id.clone(),
            name: make.text(&g.name),
            area_km2: make.figure(g.area_km2.clone())?,
            population: match &g.population {
                Some(figure) => Some(make.figure(figure.clone())?),
                None => None,
            },
            listed: make.fact(g.listed.clone())?,
            districts: make.districts_of(&g.districts),
            sources: make.sources(&g.source),
        })
    };
    make.folder.geoparks.iter().map(one).collect()
}

pub fn offers(make: &Make, plan: &Plan) -> Option<Offers> {
    let Some(raw) = &make.folder.offers else {
        return Some(Offers::default());
    };
    let contact = &raw.contact;
    Some(Offers {
        incentives: make.shown(&raw.incentive, plan)?,
        products: make.shown(&raw.product, plan)?,
        contact: Some(Contact {
            body: make.fact(contact.body.clone())?,
            address: make.some_fact(contact.address.clone())?,
            telephone: make.some_fact(contact.telephone.clone())?,
            mail: make.some_fact(contact.mail.clone())?,
            site: make.some_fact(contact.site.clone())?,
        }),
    })
}

/// `Some(None)` where there was none.
pub fn conference(make: &Make, plan: &Plan) -> Option<Option<Conference>> {
    let Some(raw) = &make.folder.conference else {
        return Some(None);
    };
    let award = |(i, a): (usize, &raw::Award)| {
        let of_it = |&p: &ProjectIx| plan[p].announced == Some(i as u16);
        Some(Award {
            id: a.id.clone(),
            name: make.text(&a.name),
            kind: a.kind,
            count: a.count,
            sources: make.sources(&a.source),
            capital: make.money(a.capital.clone())?,
            projects: plan.project_ixs().filter(of_it).collect(),
        })
    };
    Some(Some(Conference {
        name: make.text(&raw.name),
        date: raw.date.parse().ok()?,
        awards: raw
            .award
            .iter()
            .enumerate()
            .map(award)
            .collect::<Option<_>>()?,
        sources: make.sources(&raw.source),
    }))
}
