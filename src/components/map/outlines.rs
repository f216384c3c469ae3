//! The outlines of areas, all in one effect: with hundreds of them, one for each would take longer to be
//! told that its area is still out of sight than those in sight take to be drawn.

use super::drawing::Drawing;
use crate::{App, signal::effect};
use leptos::{prelude::*, svg};
use plan_core::plan::{Detail, Part};
use web_sys::Element;

/// In what detail a part is drawn; `None` while it is out of sight, or nobody knows how large the map is.
fn level(app: App, drawing: Drawing, part: &Part) -> Option<Detail> {
    let seen = app.measured.get() && drawing.sight.with(|sight| sight.has(&part.extent));
    seen.then(|| drawing.detail.get())
}

fn path(app: App, part: &Part, level: Option<Detail>) -> String {
    level.map_or(String::new(), |detail| app.plan.part_path(part, detail))
}

/// A part's outline as it is at first.
pub fn at_first(app: App, drawing: Drawing, part: &Part) -> String {
    untrack(|| path(app, part, level(app, drawing, part)))
}

/// Draws the elements `.area` of a group as these parts, in their order, from then on.
pub fn follow(app: App, drawing: Drawing, group: NodeRef<svg::G>, parts: Vec<&'static Part>) {
    let mut drawn: Vec<Option<Detail>> = untrack(|| {
        let levels = parts.iter().map(|part| level(app, drawing, part));
        levels.collect()
    });
    let mut nodes: Vec<Element> = Vec::new();
    effect(move |_| {
        let Some(group) = group.get() else { return };
        if nodes.is_empty() {
            nodes = areas(&group);
        }
        for ((part, node), before) in parts.iter().zip(&nodes).zip(&mut drawn) {
            let now = level(app, drawing, part);
            if now != *before {
                // Path data of numbers: nothing to refuse.
                let _ = node.set_attribute("d", &path(app, part, now));
                *before = now;
            }
        }
    });
}

fn areas(group: &Element) -> Vec<Element> {
    let all = group.get_elements_by_class_name("area");
    (0..all.length()).filter_map(|i| all.item(i)).collect()
}
