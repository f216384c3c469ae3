use super::{At, Check, owned};
use crate::{
    author::{raw::Project, read::Folder},
    plan::Precision,
};

pub(super) fn all(f: &Folder, check: &mut Check) {
    check.unique("projects", f.projects.iter().map(|p| p.id.as_str()));
    for p in &f.projects {
        let at = At {
            file: &p.file,
            record: "",
        };
        check.text(at, "name", &p.name);
        check.text(at, "about", &p.about);
        check.text(at, "status", &p.status.text);
        check.date(at, "status.date", Some(&p.status.date));
        check.sources(at, "status.source", &p.status.source);
        check.sources(at, "source", &p.source);
        check.refs(at, "sector", [&p.sector], |k| owned(&k.sectors));
        check.refs(at, "districts", &p.districts, |k| owned(&k.districts));
        check.refs(at, "communes", &p.communes, |k| owned(&k.communes));
        check.refs(at, "part_of", &p.part_of, |k| owned(&k.projects));
        if p.part_of.as_ref() == Some(&p.id) {
            check.wrong(at, "part_of", "is the project itself");
        }
        for text in p.short.iter().chain(&p.place_before) {
            check.text(at, "short or place_before", text);
        }
        figures(p, at, check);
        place(p, at, check);
    }
}

fn figures(p: &Project, at: At, check: &mut Check) {
    for m in &p.capital {
        if !m.amount.is_finite() || m.amount <= 0.0 {
            check.wrong(
                at,
                "capital.amount",
                format!(
                    "{} is no amount: leave the record out when it is not published",
                    m.amount
                ),
            );
        }
        check.date(at, "capital.as_of", Some(&m.as_of));
        check.sources(at, "capital.source", &m.source);
        if let Some(note) = &m.note {
            check.text(at, "capital.note", note);
        }
    }
    for figure in &p.area_ha {
        check.figure(at, "area_ha", figure);
    }
    for (field, figure) in [
        ("term_years", &p.term_years),
        ("power_mw", &p.power_mw),
        ("length_km", &p.length_km),
    ] {
        if let Some(figure) = figure {
            check.figure(at, field, figure);
        }
    }
    for (field, facts) in [("legal", &p.legal), ("progress", &p.progress)] {
        for fact in facts {
            check.fact(at, field, fact);
        }
    }
    if let Some(investor) = &p.investor {
        check.fact(at, "investor", investor);
    }
    for more in &p.more {
        check.text(at, "more.label", &more.label);
        check.text(at, "more.text", &more.text);
        check.date(at, "more.date", more.date.as_ref());
        check.sources(at, "more.source", &more.source);
    }
}

/// The place's fields fit its precision.
fn place(p: &Project, at: At, check: &mut Check) {
    let place = &p.place;
    if let Some(point) = place.at {
        check.point(at, "place.at", point);
    }
    check.refs(at, "place.line", &place.line, |k| owned(&k.roads));
    match place.precision {
        Precision::Exact | Precision::Commune if place.at.is_none() => {
            check.wrong(at, "place.at", "is missing: this precision needs a point");
        }
        Precision::Line if place.line.is_none() => {
            check.wrong(
                at,
                "place.line",
                "is missing: this precision needs a line of roads.geojson",
            );
        }
        Precision::District if p.districts.is_empty() => {
            check.wrong(at, "districts", "is empty: this precision needs a district");
        }
        _ => {}
    }
    if let Some(share) = place.along
        && !(0.0..=1.0).contains(&share)
    {
        check.wrong(at, "place.along", format!("{share} is not between 0 and 1"));
    }
}
