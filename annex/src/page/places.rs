//! Where it happens: towns, parks, the border-gate economic zone, the geopark.

use super::writer::Writer;
use plan_core::{
    i18n::{Phrase, Word, fill},
    plan::{BorderZone, DistrictIx, Geopark, ParkCount, ParkKind, ParkState, UrbanArea},
    state::Selection,
};
use plan_leaf::tree::{Element, Node, el};

/// Urban areas by class.
pub fn urban(w: &Writer) -> Option<Element> {
    let urban = &w.programme().urban;
    let mut classes: Vec<&str> = Vec::new();
    for area in &urban.all {
        if !classes.contains(&area.class.as_str()) {
            classes.push(&area.class);
        }
    }
    let rows = classes.into_iter().map(|class| {
        let of_it = urban.all.iter().filter(|area| area.class == class);
        let items = of_it.map(|area| urban_area(w, area));
        let name = fill(w.phrase(Phrase::UrbanClass), &[("n", class)]);
        w.row(&name, vec![el("ul").class("plain").all(items).into()])
    });
    let mut nodes = Vec::new();
    if let Some(by) = urban.by {
        let values = [
            ("n", w.date(by)),
            ("count", w.number(urban.all.len() as f64)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let lead = fill(w.phrase(Phrase::UrbanBy), &values);
        nodes.push(el("p").put(lead).all(w.refs(&urban.sources)).into());
        nodes.push(el("dl").class("facts").all(rows).into());
    }
    w.chapter("urban", w.phrase(Phrase::Urban), nodes)
}

fn urban_area(w: &Writer, area: &UrbanArea) -> Element {
    let name = w.text(&area.name);
    let note = area.note.as_ref().map(|note| w.in_brackets(w.text(note)));
    let note = note.map(|note| Node::from(el("span").class("date").put(note)));
    match area.districts[..] {
        [] => el("li").put(name).all(note),
        [one] => el("li")
            .put(w.link(name, Selection::District(one)))
            .all(note),
        _ => el("li")
            .put(name)
            .all(note)
            .all(w.show_within(name, &area.districts)),
    }
}

/// Industrial parks and clusters, counted.
pub fn parks(w: &Writer) -> Option<Element> {
    let parks = &w.programme().parks;
    let rows = parks.counts.iter().map(|count| park_count(w, count));
    let mut nodes = Vec::new();
    if !parks.counts.is_empty() {
        nodes.push(el("dl").class("facts").all(rows).into());
    }
    nodes.extend(w.facts(&parks.notes));
    w.chapter("parks", w.phrase(Phrase::Parks), nodes)
}

fn park_count(w: &Writer, count: &ParkCount) -> Element {
    let kind = w.phrase(match count.kind {
        ParkKind::Park => Phrase::ParkIndustrial,
        ParkKind::Cluster => Phrase::ParkCluster,
    });
    let state = w.phrase(match count.state {
        ParkState::Planned => Phrase::ParkPlanned,
        ParkState::Conditional => Phrase::ParkConditional,
        ParkState::Established => Phrase::ParkEstablished,
        ParkState::Building => Phrase::ParkBuilding,
    });
    let label = w.list([kind, state]);
    let mut value = w.figure(&count.number, "");
    if let Some(area) = &count.area_ha {
        value.push(el("p").all(w.figure(area, w.word(Word::Hectares))).into());
    }
    let projects: Vec<Selection> = count
        .projects
        .iter()
        .map(|&p| Selection::Project(p))
        .collect();
    value.extend(w.show(&label, &projects));
    w.row(&label, value)
}

/// Border gates: how many there are, and those of each class that is counted.
pub fn gates(w: &Writer) -> Option<Element> {
    let plan = w.plan;
    let total = plan.gates_total.iter();
    let total = total.map(|total| w.row(w.phrase(Phrase::GatesAll), w.figure(total, "")));
    let mut rows: Vec<Element> = total.collect();
    for counted in &plan.gate_classes {
        let classes = counted.classes.iter().map(|class| w.word(class.word()));
        let label = w.list(classes);
        let mut value = w.figure(&counted.number, "");
        let placed = plan
            .gates
            .iter()
            .filter(|gate| counted.classes.contains(&gate.class));
        let placed = placed.map(|gate| {
            let name = w.text(&gate.name);
            el("li")
                .put(name)
                .put(w.in_brackets(w.text(&plan[gate.district].name)))
                .all(w.refs(&gate.sources))
        });
        value.push(el("ul").class("plain").all(placed).into());
        rows.push(w.row(&label, value));
    }
    let uncounted = rows.is_empty();
    let list = el("dl").class("facts").all(rows).into();
    let nodes = if plan.gates.is_empty() || uncounted {
        Vec::new()
    } else {
        vec![list]
    };
    w.chapter("gates", w.word(Word::Gates), nodes)
}

/// Border-gate economic zones.
pub fn border_zones(w: &Writer) -> Option<Element> {
    let zones = w.programme().border_zones.iter();
    let nodes = zones.flat_map(|zone| border_zone(w, zone)).collect();
    w.chapter("border-zones", w.phrase(Phrase::BorderZones), nodes)
}

fn border_zone(w: &Writer, zone: &BorderZone) -> Vec<Node> {
    let name = w.text(&zone.name);
    let mut units: Vec<DistrictIx> = Vec::new();
    for member in &zone.members {
        if !units.contains(&member.district) {
            units.push(member.district);
        }
    }
    let of_unit = |&unit: &DistrictIx| {
        let members = zone.members.iter().filter(|member| member.district == unit);
        let named = members.map(|member| {
            let name = w.text(&member.name);
            match member.part {
                true => fill(w.word(Word::PartOfUnit), &[("n", name)]),
                false => name.to_owned(),
            }
        });
        let named: Vec<String> = named.collect();
        let head = w.link(w.text(&w.plan[unit].full_name), Selection::District(unit));
        let list = w.list(named.iter().map(String::as_str));
        el("li").put(head).put(": ").put(list)
    };
    let gates = zone.gates.iter().map(|&gate| w.text(&w.plan[gate].name));
    let mut covers: Vec<Node> = vec![
        el("ul")
            .class("plain")
            .all(units.iter().map(of_unit))
            .into(),
    ];
    covers.extend(w.refs(&zone.sources));
    covers.extend(w.show_within(name, &units));
    let rows = vec![
        (
            w.word(Word::Area),
            w.figure(&zone.area_km2, w.word(Word::SquareKilometres)),
        ),
        (w.phrase(Phrase::Established), w.fact(&zone.established)),
        (w.phrase(Phrase::Functions), w.facts(&zone.functions)),
        (w.word(Word::Gates), vec![Node::from(w.list(gates))]),
        (w.phrase(Phrase::Covers), covers),
        (w.phrase(Phrase::Known), w.facts(&zone.facts)),
    ];
    record(w, name, rows)
}

/// Geoparks.
pub fn geoparks(w: &Writer) -> Option<Element> {
    let parks = w.programme().geoparks.iter();
    let nodes = parks.flat_map(|park| geopark(w, park)).collect();
    w.chapter("geoparks", w.phrase(Phrase::Geoparks), nodes)
}

fn geopark(w: &Writer, park: &Geopark) -> Vec<Node> {
    let name = w.text(&park.name);
    let units = park.districts.iter().map(|&d| {
        let name = w.link(w.text(&w.plan[d].full_name), Selection::District(d));
        el("li").put(name)
    });
    let mut covers = vec![el("ul").class("inline").all(units).into()];
    covers.extend(w.refs(&park.sources));
    covers.extend(w.show_within(name, &park.districts));
    let population = park.population.as_ref();
    let population = population.map(|figure| w.figure(figure, w.word(Word::Persons)));
    let rows = vec![
        (
            w.word(Word::Area),
            w.figure(&park.area_km2, w.word(Word::SquareKilometres)),
        ),
        (w.word(Word::Population), population.unwrap_or_default()),
        (w.phrase(Phrase::Established), w.fact(&park.listed)),
        (w.word(Word::Districts), covers),
    ];
    record(w, name, rows)
}

/// A name, and what is known of it.
fn record(w: &Writer, name: &str, rows: Vec<(&str, Vec<Node>)>) -> Vec<Node> {
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(label, value)| w.row(label, value));
    vec![
        el("h4").put(name).into(),
        el("dl").class("facts").all(rows).into(),
    ]
}
