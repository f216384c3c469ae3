use super::{Make, date, land::Ground, place};
use crate::{
    author::{
        geometry::{Dock, point_along},
        raw,
    },
    geo::MapPoint,
    plan::{
        CommuneIx, DistrictIx, Fact, Labelled, Money, Plan, Precision, Project, ProjectIx, SectorIx,
    },
};
use std::collections::BTreeMap;

/// How far a docked project keeps from others, as a share of the province: 8 km where it is 130 km
/// long, as the whole of it is seen at once.
const DOCK_CLEAR: f64 = 0.061;

/// All projects, those with the largest capital first.
pub fn all(make: &Make, ground: &Ground, plan: &Plan) -> Option<Vec<Project>> {
    let mut projects: Vec<(Project, Option<String>)> = make
        .folder
        .projects
        .iter()
        .map(|raw| Some((one(make, ground, raw)?, raw.part_of.clone())))
        .collect::<Option<_>>()?;
    let capital = |p: &Project| p.capital_in(plan.currency).unwrap_or(0.0);
    projects.sort_by(|(a, _), (b, _)| {
        capital(b)
            .total_cmp(&capital(a))
            .then_with(|| a.id.cmp(&b.id))
    });
    let wholes: Vec<Option<ProjectIx>> = projects
        .iter()
        .map(|(_, whole)| {
            let whole = whole.as_ref()?;
            let at = projects.iter().position(|(p, _)| p.id == *whole)?;
            Some(ProjectIx(at as u16))
        })
        .collect();
    let mut projects: Vec<Project> = projects.into_iter().map(|(p, _)| p).collect();
    for (project, whole) in projects.iter_mut().zip(wholes) {
        project.part_of = whole;
    }
    dock_all(&mut projects, plan);
    Some(projects)
}

fn one(make: &Make, ground: &Ground, raw: &raw::Project) -> Option<Project> {
    let communes = &make.folder.communes.commune;
    Some(Project {
        id: raw.id.clone(),
        name: make.text(&raw.name),
        short: make.text(raw.short.as_ref().unwrap_or(&raw.name)),
        sector: SectorIx(place(&make.folder.sectors, &raw.sector, |s| &s.id)?),
        kind: raw.kind,
        step: raw.status.step,
        status: Fact {
            text: make.text(&raw.status.text),
            date: date(Some(&raw.status.date))?,
            sources: make.sources(&raw.status.source),
        },
        about: make.text(&raw.about),
        districts: make.districts_of(&raw.districts),
        communes: raw
            .communes
            .iter()
            .filter_map(|c| place(communes, c, |r| &r.code).map(CommuneIx))
            .collect(),
        place_before: raw.place_before.as_ref().map(|t| make.text(t)),
        precision: raw.place.precision,
        at: point(make, ground, &raw.place),
        investor: make.some_fact(raw.investor.as_ref())?,
        form: make.some_fact(raw.form.as_ref())?,
        capital: capital(make, &raw.capital)?,
        area_ha: raw
            .area_ha
            .iter()
            .map(|f| make.figure(f))
            .collect::<Option<_>>()?,
        term_years: raw.term_years.as_ref().and_then(|f| make.figure(f)),
        power_mw: raw.power_mw.as_ref().and_then(|f| make.figure(f)),
        length_km: raw.length_km.as_ref().and_then(|f| make.figure(f)),
        legal: make.facts(&raw.legal)?,
        progress: make.facts(&raw.progress)?,
        more: raw
            .more
            .iter()
            .map(|m| labelled(make, m))
            .collect::<Option<_>>()?,
        announced: raw
            .announced
            .as_ref()
            .and_then(|id| place(&make.folder.conference.as_ref()?.award, id, |a| &a.id)),
        count: raw.count,
        part_of: None,
        scope: raw.scope,
        sources: make.sources(&raw.source),
    })
}

fn labelled(make: &Make, raw: &raw::Labelled) -> Option<Labelled> {
    let fact = Fact {
        text: make.text(&raw.text),
        date: date(raw.date.as_deref())?,
        sources: make.sources(&raw.source),
    };
    Some(Labelled {
        label: make.text(&raw.label),
        fact,
    })
}

/// Amounts in units of their currency, newest first.
fn capital(make: &Make, raw: &[raw::Money]) -> Option<Vec<Money>> {
    let mut all: Vec<Money> = raw.iter().map(|m| make.money(m)).collect::<Option<_>>()?;
    all.sort_by_key(|m| std::cmp::Reverse(m.as_of));
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
        project.at = dock.as_ref().and_then(Dock::best);
        if let Some(at) = project.at {
            taken.push(at);
            docks.values_mut().flatten().for_each(|dock| dock.take(at));
        }
    }
}
