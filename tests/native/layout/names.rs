use super::*;
use plan_core::{
    geo::{
        labels::{Anchor, contains},
        markers::Marker,
    },
    plan::{GateClass, LabelSide},
};
use std::collections::{BTreeMap, BTreeSet};

fn rings(scene: &Scene) -> Vec<(plan_core::plan::DistrictIx, Vec<(f64, f64)>)> {
    let t = transform(scene);
    let districts = scene.plan.district_ixs();
    districts
        .flat_map(|d| {
            let parts = scene.plan[d].parts.iter();
            parts.map(move |p| (d, p.ring.iter().map(|&q| t.apply(q)).collect()))
        })
        .collect()
}

/// Corners and middles of a box, its marks above and below left out.
fn points(b: &ScreenBox, size: f64) -> Vec<(f64, f64)> {
    let (top, bottom) = (b.y1 - 0.25 * size - 0.72 * size, b.y1 - 0.25 * size);
    let xs = [b.x0, (b.x0 + b.x1) / 2.0, b.x1];
    xs.iter().flat_map(|&x| [(x, top), (x, bottom)]).collect()
}

fn marker_boxes(scene: &Scene, markers: &[Marker]) -> Vec<(f64, f64, f64)> {
    let t = transform(scene);
    let disc = |m: &Marker| {
        let (x, y) = t.apply(m.at);
        (x + m.offset.0, y + m.offset.1, m.radius)
    };
    markers.iter().map(disc).collect()
}

fn distance(b: &ScreenBox, (x, y): (f64, f64)) -> f64 {
    (x - x.clamp(b.x0, b.x1)).hypot(y - y.clamp(b.y0, b.y1))
}

#[test]
fn no_name_lies_over_another_or_is_cut_or_hidden() {
    let mut wrong = Vec::new();
    for Laid {
        how, scene, names, ..
    } in all_laid()
    {
        let all = boxes(scene, names);
        let screen = block(0.0, 0.0, scene.screen.width, scene.screen.height);
        for (i, (id, own)) in all.iter().enumerate() {
            for (other, boxes) in &all[..i] {
                let area: f64 = own
                    .iter()
                    .flat_map(|a| boxes.iter().map(move |b| a.overlap(b)))
                    .fold(0.0, f64::max);
                if area > 1.0 {
                    wrong.push(format!("{how}: {id} over {other}: {area:.0} px²"));
                }
            }
            let seen = own.iter().any(|b| screen.overlap(b) > 0.0);
            let whole = own.iter().all(|b| screen.holds(b));
            if seen && !whole {
                wrong.push(format!("{how}: {id} is cut off: {own:?}"));
            }
            for glass in &scene.glass {
                if own.iter().any(|b| glass.overlap(b) > 1.0) && seen {
                    wrong.push(format!("{how}: {id} is under what stands on the map"));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn names_stand_on_their_own_side_of_every_border() {
    let mut wrong = Vec::new();
    for Laid {
        how, scene, names, ..
    } in all_laid()
    {
        let land = rings(scene);
        let on = |(x, y): (f64, f64)| {
            land.iter()
                .find(|(_, r)| contains(r, x, y))
                .map(|(d, _)| *d)
        };
        for label in &names.labels {
            let id = label.subject.id(scene.plan);
            let all = points(&letters(scene, label), label.size);
            let grounds: Vec<_> = all.iter().map(|&p| on(p)).collect();
            let fits = match label.subject {
                Subject::District(d, _) => {
                    label.leader.is_some() || grounds.iter().all(|g| *g == Some(d))
                }
                Subject::Neighbour(_) | Subject::Head(_) => grounds.iter().all(Option::is_none),
                Subject::Zone(z) => grounds.iter().flatten().all(|&d| scene.plan[d].zone == z),
                Subject::Gate(g) => grounds
                    .iter()
                    .flatten()
                    .all(|&d| d == scene.plan[g].district),
                Subject::Commune(c) => grounds
                    .iter()
                    .flatten()
                    .all(|d| scene.plan[c].districts.contains(d)),
                Subject::Town(_) => true,
                Subject::Corridor(_) | Subject::River(_) => false,
            };
            if !fits {
                wrong.push(format!("{how}: {id} stands on {grounds:?}"));
            }
            // A point's name is near its point, or tied to it.
            if matches!(label.subject, Subject::Town(_) | Subject::Gate(_))
                && label.leader.is_none()
            {
                let far = distance(&letters(scene, label), transform(scene).apply(label.at));
                if far > 40.0 * scene.screen.unit_px() {
                    wrong.push(format!("{how}: {id} stands {far:.0} px off"));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn names_cover_no_marker_symbol_or_band() {
    let mut wrong = Vec::new();
    for Laid {
        how,
        scene,
        markers,
        names,
        ..
    } in all_laid()
    {
        let plan = scene.plan;
        let t = transform(scene);
        let unit = scene.screen.unit_px();
        let mut discs: Vec<(String, (f64, f64, f64), f64)> = marker_boxes(scene, markers)
            .into_iter()
            .map(|d| ("a marker".to_owned(), d, 0.0))
            .collect();
        // On a phone that shows the whole, rings without a name may be covered.
        let crammed = scene.size == SizeClass::Small && scene.view.zoom < 1.4;
        for town in plan.towns.iter().filter(|t| t.hub || !crammed) {
            let (x, y) = t.apply(town.at);
            let r = if town.hub { 8.0 } else { 3.0 };
            discs.push((town.id.clone(), (x, y, r * unit), 0.0));
        }
        for gate in plan.gates.iter().filter(|g| g.class != GateClass::Railway) {
            let (x, y) = t.apply(gate.at);
            discs.push((gate.id.clone(), (x, y, 4.0 * unit), 0.0));
        }
        let screen = block(0.0, 0.0, scene.screen.width, scene.screen.height);
        let on_screen = |own: &Vec<ScreenBox>| own.iter().any(|b| screen.overlap(b) > 0.0);
        for (id, own) in boxes(scene, names).into_iter().filter(|n| on_screen(&n.1)) {
            for (what, (x, y, r), _) in &discs {
                if own.iter().any(|b| distance(b, (*x, *y)) < r - 0.5) {
                    wrong.push(format!("{how}: {id} covers {what}"));
                }
            }
            for corridor in plan.corridor_ixs() {
                if id == format!("corridor:{}", plan[corridor].id) {
                    continue;
                }
                let half = plan_core::layout::band_units(plan[corridor].kind) / 2.0 * unit;
                let line = plan[corridor].line.windows(2);
                let on_band = line.into_iter().any(|w| {
                    let (a, b) = (t.apply(w[0]), t.apply(w[1]));
                    (0..=20).any(|i| {
                        let s = f64::from(i) / 20.0;
                        let p = (a.0 + (b.0 - a.0) * s, a.1 + (b.1 - a.1) * s);
                        own.iter().any(|o| distance(o, p) < half - 1.5)
                    })
                });
                if on_band {
                    wrong.push(format!("{how}: {id} covers {}", plan[corridor].id));
                }
            }
        }
        // Leaders of markers and names cross no name.
        type Segment = (String, (f64, f64), (f64, f64));
        let mut lines: Vec<Segment> = Vec::new();
        for m in markers.iter().filter(|m| m.leader) {
            let (x, y) = t.apply(m.at);
            lines.push(("a marker".into(), (x, y), (x + m.offset.0, y + m.offset.1)));
        }
        for l in &names.labels {
            if let Some(tie) = l.leader {
                let (x, y) = t.apply(l.at);
                let (from, to) = (tie.from, tie.to);
                let ends = ((x + from.0, y + from.1), (x + to.0, y + to.1));
                lines.push((l.subject.id(plan), ends.0, ends.1));
            }
        }
        for (whose, a, b) in lines {
            for (id, own) in boxes(scene, names) {
                let hit = (0..=40).any(|i| {
                    let s = f64::from(i) / 40.0;
                    let p = (a.0 + (b.0 - a.0) * s, a.1 + (b.1 - a.1) * s);
                    own.iter().any(|o| distance(o, p) == 0.0)
                });
                if hit {
                    wrong.push(format!("{how}: the line of {whose} crosses {id}"));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_district_is_named_where_there_is_a_screen_for_it() {
    let plan = real();
    let mut missing = Vec::new();
    for size in sizes()
        .into_iter()
        .filter(|s| !matches!(s.name, "tiny" | "embed"))
    {
        for lang in languages(plan) {
            for zoom in [1.0, 1.414] {
                let view = views(plan, zoom)[0];
                let scene = scene(plan, &size, lang, view);
                let names = all_names(&scene);
                let named: BTreeSet<_> = names
                    .labels
                    .iter()
                    .filter_map(|l| district_of(l.subject))
                    .collect();
                let seen = |d: &plan_core::plan::DistrictIx| {
                    let (x, y) = transform(&scene).apply(plan[*d].parts[0].label);
                    (20.0..size.screen.width - 20.0).contains(&x)
                        && (20.0..size.screen.height - 50.0).contains(&y)
                };
                for d in plan
                    .district_ixs()
                    .filter(|d| seen(d) && plan[*d].code != "178")
                {
                    if !named.contains(&d) {
                        missing.push(format!(
                            "{} {lang:?} ×{zoom}: {}",
                            size.name,
                            plan[d].name.get(lang)
                        ));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_seat_and_the_great_gate_are_named_from_the_start() {
    let plan = real();
    for size in sizes().iter().filter(|s| s.name != "tiny") {
        for lang in languages(plan) {
            let scene = scene(plan, size, lang, Viewport::whole(&plan.extent));
            let names = all_names(&scene);
            let named = |s: Subject| names.labels.iter().any(|l| l.subject == s);
            for town in plan.town_ixs().filter(|&t| plan[t].capital) {
                assert!(
                    named(Subject::Town(town)),
                    "{} {lang:?}: no seat",
                    size.name
                );
            }
            for gate in plan
                .gate_ixs()
                .filter(|&g| plan[g].class == GateClass::International)
            {
                assert!(
                    named(Subject::Gate(gate)),
                    "{} {lang:?}: no gate",
                    size.name
                );
            }
        }
    }
}

/// Where names stand on the map, map units.
fn spots(scene: &Scene, names: &Names) -> BTreeMap<String, ((f64, f64), ScreenBox)> {
    let scale = transform(scene).scale;
    let spot = |l: &PlacedLabel| {
        let at = (
            f64::from(l.at.x) + l.offset.0 / scale,
            f64::from(l.at.y) + l.offset.1 / scale,
        );
        (format!("{:?}", l.subject), (at, letters(scene, l)))
    };
    names.labels.iter().map(spot).collect()
}

#[test]
fn homes_do_not_depend_on_where_the_reader_looks() {
    let plan = real();
    let size = &sizes()[2];
    let (mut same, mut moved) = (0, Vec::new());
    for zoom in [1.414, 2.0, 2.828, 4.0, 5.657] {
        for view in views(plan, zoom) {
            let before = scene(plan, size, Lang(0), view);
            let view = view.panned(120.0, -90.0, &size.screen, &plan.extent);
            let after = scene(plan, size, Lang(0), view);
            let homes = |scene: &Scene| spots(scene, &homes(scene, &lay_out_markers(scene, None)));
            let (a, b) = (homes(&before), homes(&after));
            let screen = block(0.0, 0.0, size.screen.width, size.screen.height);
            for (what, (p, text)) in a.iter().filter(|(_, (_, text))| screen.holds(text)) {
                match b.get(what) {
                    Some((q, _))
                        if (p.0 - q.0).hypot(p.1 - q.1) * transform(&after).scale < 1.0 =>
                    {
                        same += 1;
                    }
                    other => moved.push(format!("×{zoom} {what} at {text:?}: {other:?}")),
                }
            }
        }
    }
    // What lies far beyond the window has a say in few.
    assert!(
        moved.len() * 40 < same,
        "{same} are the same, not: {moved:#?}"
    );
}

#[test]
fn a_name_stands_at_its_home_where_that_is_seen() {
    let mut wrong = Vec::new();
    let mut at_home = 0;
    for Laid {
        how,
        scene,
        markers,
        names,
        ..
    } in all_laid()
    {
        if scene.view.zoom < 1.3 {
            continue;
        }
        let mut homes = homes(scene, markers);
        // A tied name moves when what it is tied to is out of sight.
        homes.labels.retain(|l| l.leader.is_none());
        let (homes, stands) = (spots(scene, &homes), spots(scene, names));
        let window = plan_core::geo::labels::Window {
            bounds: block(0.0, 0.0, scene.screen.width, scene.screen.height),
            glass: scene.glass.clone(),
        };
        for (what, (home, text)) in &homes {
            if !window.shows(&text.grown(6.0)) {
                continue;
            }
            at_home += 1;
            let px = stands.get(what).map_or(f64::INFINITY, |(at, _)| {
                (home.0 - at.0).hypot(home.1 - at.1) * transform(scene).scale
            });
            if px > 1.0 {
                wrong.push(format!("{how}: {what} stands {px:.0} px off its home"));
            }
        }
    }
    none(&wrong);
    assert!(at_home > 1000, "only {at_home} homes were seen");
}

#[test]
fn layers_that_are_hidden_have_no_names() {
    let plan = real();
    let size = &sizes()[3];
    let mut scene = scene(
        plan,
        size,
        Lang(0),
        Viewport {
            zoom: 2.828,
            ..Viewport::whole(&plan.extent)
        },
    );
    let kinds = |names: &Names| -> BTreeSet<String> {
        let labels = names.labels.iter().map(|l| l.subject);
        let all = labels.chain(names.along.iter().map(|a| a.subject));
        all.map(|s| s.id(plan).split(':').next().unwrap_or_default().to_owned())
            .collect()
    };
    let all = kinds(&all_names(&scene));
    for kind in ["district", "town", "gate", "corridor", "river", "commune"] {
        assert!(all.contains(kind), "no {kind} among {all:?}");
    }
    scene.layers = Layer::all(plan).fold(scene.layers, |layers, layer| layers.with(layer, false));
    assert!(lay_out_markers(&scene, None).is_empty());
    let left = all_names(&scene);
    let mut rest = kinds(&left);
    // The province's seat names its district and stays.
    rest.remove("town");
    assert_eq!(
        rest,
        ["district".to_owned(), "neighbour".to_owned()]
            .into_iter()
            .filter(|k| rest.contains(k))
            .collect()
    );
    let towns = left
        .labels
        .iter()
        .filter(|l| matches!(l.subject, Subject::Town(_)));
    assert!(towns.count() <= 1);
}

#[test]
fn the_crowd_at_the_border_stands_in_a_column_beyond_it() {
    let plan = real();
    for size in sizes().iter().filter(|s| s.class == SizeClass::Large) {
        let scene = scene(plan, size, Lang(0), Viewport::whole(&plan.extent));
        let names = all_names(&scene);
        let tied: Vec<_> = names
            .labels
            .iter()
            .filter(|l| matches!(l.subject, Subject::Gate(_)) && l.leader.is_some())
            .collect();
        assert!(
            tied.len() >= 3,
            "{}: {} gates are tied",
            size.name,
            tied.len()
        );
        let lefts: BTreeSet<i64> = tied
            .iter()
            .map(|l| letters(&scene, l).x0.round() as i64)
            .collect();
        assert_eq!(lefts.len(), 1, "{}: one edge: {lefts:?}", size.name);
    }
}

#[test]
fn a_name_stands_on_the_side_that_the_data_asks_for() {
    let mut plan = real().clone();
    let gate = plan.gate("chi-ma").expect("a gate with room on all sides");
    let view = Viewport {
        zoom: 2.0,
        center: plan[gate].at,
    };
    for (side, anchor) in [
        (LabelSide::Left, Anchor::End),
        (LabelSide::Right, Anchor::Start),
    ] {
        plan.gates[usize::from(gate.0)].label_side = Some(side);
        let scene = scene(&plan, &sizes()[3], Lang(0), view);
        let names = all_names(&scene);
        let label = names
            .labels
            .iter()
            .find(|l| l.subject == Subject::Gate(gate));
        assert_eq!(label.map(|l| l.anchor), Some(anchor), "{side:?}");
    }
}
