use super::{Make, Places, date, land::Ground, place};
use crate::{
    author::{
        geometry::{Dock, point_along},
        raw,
    },
    geo::MapPoint,
    order,
    plan::{
        CommuneIx, DistrictIx, Fact, Labelled, Money, Plan, Precision, Project, ProjectIx, SectorIx,
    },
};
use std::collections::BTreeMap;

/// How far a docked project keeps from others, as a share of the province: 8 km where it is 130 km
/// long, as the whole of it is seen at once.
const DOCK_CLEAR: f64 = 0.061;

/// All projects, those with the largest capital first.
pub fn all(
    make: &Make,
    ground: &Ground,
    plan: &Plan,
    raw: Vec<raw::Project>,
) -> Option<Vec<Project>> {
    let mut projects: Vec<(Project, Option<String>)> = raw
        .into_iter()
        .map(|mut raw| {
            let whole = raw.part_of.take();
            Some((one(make, ground, raw)?, whole))
        })
        .collect::<Option<_>>()?;
    let capital = |p: &Project| p.capital_in(plan.currency).unwrap_or(0.0);
    order::by(&mut projects, |(a, _), (b, _)| {
        capital(b)
            .total_cmp(&capital(a))
            .then_with(|| a.id.cmp(&b.id))
    });
    let places = Places::of(projects.iter().map(|(p, _)| p.id.as_str()));
    let of = |whole: &Option<String>| places.get(whole.as_ref()?).map(ProjectIx);
    let wholes: Vec<Option<ProjectIx>> = projects.iter().map(|(_, whole)| of(whole)).collect();
    let mut projects: Vec<Project> = projects.into_iter().map(|(p, _)| p).collect();
    for (project, whole) in projects.iter_mut().zip(wholes) {
        project.part_of = whole;
    }
    dock_all(&mut projects, plan);
    Some(projects)
}

#[inline(never)]
fn one(make: &Make, ground: &Ground, raw: raw::Project) -> Option<Project> {
    let text = |raw| make.own_text(raw);
    let name = text(raw.name);
    Some(Project {
        id: raw.id,
        short: raw.short.map_or_else(|| name.clone(), text),
        name,
        sector: SectorIx(make.sectors.get(&raw.sector)?),
        kind: raw.kind,
        step: raw.status.step,
        status: Fact {
            text: text(raw.status.text),
            date: date(Some(&raw.status.date))?,
            sources: make.sources(&raw.status.source),
        },
        about: text(raw.about),
        districts: make.districts_of(&raw.districts),
        communes: raw
            .communes
            .iter()
            .filter_map(|c| make.communes.get(c).map(CommuneIx))
            .collect(),
        place_before: raw.place_before.map(text),
        precision: raw.place.precision,
        at: point(make, ground, &raw.place),
        investor: make.some_fact(raw.investor)?,
        form: make.some_fact(raw.form)?,
        capital: capital(make, raw.capital)?,
        area_ha: raw
            .area_ha
            .into_iter()
            .map(|f| make.figure(f))
            .collect::<Option<_>>()?,
        term_years: raw.term_years.and_then(|f| make.figure(f)),
        power_mw: raw.power_mw.and_then(|f| make.figure(f)),
        length_km: raw.length_km.and_then(|f| make.figure(f)),
        legal: make.facts(raw.legal)?,
        progress: make.facts(raw.progress)?,
        more: raw
            .more
            .into_iter()
            .map(|m| labelled(make, m))
            .collect::<Option<_>>()?,
        announced: raw
            .announced
            .and_then(|id| place(&make.folder.conference.as_ref()?.award, &id, |a| &a.id)),
        count: raw.count,
        part_of: None,
        scope: raw.scope,
        sources: make.sources(&raw.source),
    })
}

pub(super) fn labelled(make: &Make, raw: raw::Labelled) -> Option<Labelled> {
    let fact = Fact {
        text: make.own_text(raw.text),
        date: date(raw.date.as_deref())?,
        sources: make.sources(&raw.source),
    };
    Some(Labelled {
        label: make.own_text(raw.label),
        fact,
    })
}

/// Amounts in units of their currency, newest first.
fn capital(make: &Make, raw: Vec<raw::Money>) -> Option<Vec<Money>> {
    let all = raw.into_iter().map(|m| make.money(m));
    let mut all: Vec<Money> = all.collect::<Option<_>>()?;
    order::by_key(&mut all, |m| std::cmp::Reverse(m.as_of));
    Some(all)
}

/// The true place, where there is one; docked projects get theirs when all others stand.
fn point(make: &Make, ground: &Ground, raw: &raw::Place) -> Option<MapPoint> {
    match raw.precision {
        Precision::Exact | Precision::Commune => raw.at.map(|at| ground.at(at)),
        Precision::Line => {
            let id = raw.line.as_ref()?;
            let road = make.folder.road_lines.iter().find(|r| r.id == *id)?;
            point_along(
                &ground.line(road.lines().first()?),
                raw.along.unwrap_or(0.5),
            )
        }
        Precision::District | Precision::None => None,
    }
}

fn dock_all(projects: &mut [Project], plan: &Plan) {
    let far = plan.extent.width().max(plan.extent.height()) * DOCK_CLEAR;
    let lines: Vec<&[MapPoint]> = plan.corridors.iter().map(|c| c.line.as_slice()).collect();
    let mut taken: Vec<MapPoint> = projects.iter().filter_map(|p| p.at).collect();
    // Labels keep their middle free.
    taken.extend(
        plan.districts
            .iter()
            .filter_map(|d| d.parts.first())
            .map(|p| p.label),
    );
    let mut docks: BTreeMap<DistrictIx, Option<Dock>> = BTreeMap::new();
    let open = |district: DistrictIx, taken: &[MapPoint]| {
        let part = plan[district].parts.first()?;
        let mut dock = Dock::of(&part.ring, &lines, far)?;
        taken.iter().for_each(|&at| dock.take(at));
        Some(dock)
    };
    for project in projects
        .iter_mut()
        .filter(|p| p.precision == Precision::District)
    {
        let Some(&district) = project.districts.first() else {
            continue;
        };
        let dock = docks
            .entry(district)
            .or_insert_with(|| open(district, &taken));
        let Some((at, is_free)) = dock.as_ref().and_then(Dock::best) else {
            continue;
        };
        project.at = Some(at);
        // One more at the same place leaves the others as they are.
        if is_free {
            taken.push(at);
            docks.values_mut().flatten().for_each(|dock| dock.take(at));
        }
    }
}
