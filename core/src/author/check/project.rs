use super::{At, Check};
use crate::{
    author::{Code, raw::Project, read::Folder},
    plan::Precision,
};
use std::collections::BTreeMap;

pub(super) fn all(f: &Folder, check: &mut Check) {
    let ids = f
        .projects
        .iter()
        .map(|p| (At::file(&p.file), p.id.as_str()));
    check.unique("id", ids);
    for p in &f.projects {
        one(p, check);
    }
    cycles(f, check);
}

/// A function of its own: browsers compile well what is called often, and nothing that is called once.
#[inline(never)]
fn one(p: &Project, check: &mut Check) {
    let at = At::file(&p.file);
    check.text(&at.field("name"), &p.name);
    check.some_text(&at.field("short"), p.short.as_ref());
    check.text(&at.field("about"), &p.about);
    check.some_text(&at.field("place_before"), p.place_before.as_ref());
    check.sources(&at.field("source"), &p.source);
    check.refs(&at.field("sector"), [&p.sector], |k| &k.sectors);
    check.refs(&at.field("districts"), &p.districts, |k| &k.districts);
    check.refs(&at.field("communes"), &p.communes, |k| &k.communes);
    check.refs(&at.field("part_of"), &p.part_of, |k| &k.projects);
    check.refs(&at.field("announced"), &p.announced, |k| &k.awards);
    let status = at.field("status");
    check.text(&status.field("text"), &p.status.text);
    check.date(&status.field("date"), Some(&p.status.date));
    check.sources(&status.field("source"), &p.status.source);
    figures(p, &at, check);
    place(p, &at.field("place"), check);
}

fn figures(p: &Project, at: &At, check: &mut Check) {
    for (i, money) in p.capital.iter().enumerate() {
        check.money(&at.item("capital", i), money);
    }
    for (i, figure) in p.area_ha.iter().enumerate() {
        check.figure(&at.item("area_ha", i), figure);
    }
    check.some_figure(&at.field("term_years"), p.term_years.as_ref());
    check.some_figure(&at.field("power_mw"), p.power_mw.as_ref());
    check.some_figure(&at.field("length_km"), p.length_km.as_ref());
    check.some_fact(&at.field("investor"), p.investor.as_ref());
    check.some_fact(&at.field("form"), p.form.as_ref());
    check.facts(at, "legal", &p.legal);
    check.facts(at, "progress", &p.progress);
    check.labelled(at, "more", &p.more);
    if p.count == Some(0) {
        let reason = "0 projects are no programme";
        check.wrong(&at.field("count"), Code::BadNumber, reason);
    }
}

/// The place's fields fit its precision.
fn place(p: &Project, at: &At, check: &mut Check) {
    let place = &p.place;
    if let Some(point) = place.at {
        check.point(&at.field("at"), point);
    }
    check.refs(&at.field("line"), &place.line, |k| &k.roads);
    match place.precision {
        Precision::Exact | Precision::Commune if place.at.is_none() => {
            let reason = "is missing: this precision needs a point";
            check.wrong(&at.field("at"), Code::MissingField, reason);
        }
        Precision::Line if place.line.is_none() => {
            let reason = "is missing: this precision needs a line of roads.geojson";
            check.wrong(&at.field("line"), Code::MissingField, reason);
        }
        Precision::District if p.districts.is_empty() => {
            let reason = "is empty: this precision needs a district";
            let at = At::part(&p.file, "districts");
            check.wrong(&at, Code::NothingThere, reason);
        }
        _ => {}
    }
    if let Some(share) = place.along
        && !(0.0..=1.0).contains(&share)
    {
        let reason = format!("{share} is not between 0 and 1");
        check.wrong(&at.field("along"), Code::BadNumber, reason);
    }
}

/// No project is a part of itself, by however many steps.
fn cycles(f: &Folder, check: &mut Check) {
    let whole: BTreeMap<&str, &str> = f
        .projects
        .iter()
        .filter_map(|p| Some((p.id.as_str(), p.part_of.as_deref()?)))
        .collect();
    for p in &f.projects {
        let mut way = vec![p.id.as_str()];
        while let Some(next) = whole.get(way[way.len() - 1]) {
            way.push(next);
            if *next == p.id {
                let reason = format!("goes round in a circle: {}", way.join(" → "));
                let at = At::part(&p.file, "part_of");
                check.wrong(&at, Code::Cycle, reason);
            }
            if way.len() > whole.len() + 1 || *next == p.id {
                break;
            }
        }
    }
}
