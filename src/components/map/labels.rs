use super::{layout::Layout, points::pinned};
use crate::{
    App,
    markup::{Markup, keyed, view},
};
use leptos::prelude::*;
use plan_core::{
    geo::along::Along,
    layout::{Leader, PlacedAlong, PlacedLabel, Style, Subject},
};

/// Names: along corridors and rivers, then at points, where the layout placed them. Names are also in
/// the legend, the list and the areas' own names, so that a reader without the picture misses none.
#[component]
pub fn Labels() -> Markup {
    let app = App::here();
    let names = expect_context::<Layout>().names;
    // A name that keeps its place keeps its node.
    view! {
        <g class="labels" aria-hidden="true">
            <g class="label-lines">
                {keyed(
                    move || names.with(|n| n.along.clone()),
                    |a| (a.subject, a.nth, a.text.clone(), a.size.to_bits(), ends(a)),
                    move |a| along(app, a),
                )}
            </g>
            <g class="label-places">
                {keyed(
                    move || names.with(|n| n.labels.clone()),
                    |l| (l.subject, l.text.clone(), l.size.to_bits(), place(l)),
                    move |l| placed(app, l),
                )}
            </g>
        </g>
    }
}

/// Where a name along a line begins and ends, in whole map units.
fn ends(name: &PlacedAlong) -> [i32; 4] {
    let end = |p: Option<&plan_core::geo::MapPoint>| p.map_or((0, 0), |p| (p.x as i32, p.y as i32));
    let ((a, b), (c, d)) = (end(name.curve.first()), end(name.curve.last()));
    [a, b, c, d]
}

/// Where a name at a point stands: map units, tenths of a pixel.
fn place(label: &PlacedLabel) -> [i32; 6] {
    let (dx, dy) = label.offset;
    let tie = label.leader.map_or((0.0, 0.0), |l| l.from);
    [
        label.at.x as i32,
        label.at.y as i32,
        (dx * 10.0) as i32,
        (dy * 10.0) as i32,
        (tie.0 * 10.0) as i32,
        (tie.1 * 10.0) as i32,
    ]
}

fn style(app: App, subject: Subject) -> Style {
    subject.style(app.plan, plan_core::layout::SizeClass::Large)
}

fn em(spacing: f64) -> Option<String> {
    (spacing != 0.0).then(|| format!("{spacing}em"))
}

fn placed(app: App, label: PlacedLabel) -> Markup {
    let subject = label.subject;
    let colour = match subject {
        Subject::Zone(z) => Some(format!("var(--lsm-zone-{}-ink)", app.plan[z].id)),
        Subject::Head(c) => Some(format!("var(--lsm-corridor-{})", app.plan[c].id)),
        _ => None,
    };
    let leader = label.leader.map(tie);
    view! {
        <g transform=pinned(app, label.at)>
            {leader}
            <text
                class={format!("label {}", style(app, subject).class)}
                data-label={subject.id(app.plan)}
                x={format!("{:.1}", label.offset.0)}
                y={format!("{:.1}", label.offset.1)}
                font-size={format!("{:.2}", label.size)}
                letter-spacing={em(label.spacing)}
                text-anchor={label.anchor.svg()}
                color={colour}
            >
                {label.text}
            </text>
        </g>
    }
}

/// The line from a name to what it names.
fn tie(Leader { from, to, dot }: Leader) -> Markup {
    let d = format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1);
    view! {
        <path class={"tie-casing"} d={d.clone()} />
        <path class={"tie"} d={d} />
        {dot.then(|| view! { <circle class={"tie-end"} r={1.8} /> })}
    }
}

fn along(app: App, name: PlacedAlong) -> Markup {
    let subject = name.subject;
    let halo = match subject {
        Subject::Corridor(_) => 4.0,
        _ => 2.5,
    };
    let colour = match subject {
        Subject::Corridor(c) => Some(format!("var(--lsm-corridor-{})", app.plan[c].id)),
        _ => None,
    };
    let id = format!(
        "along-{}-{}",
        subject.id(app.plan).replace(':', "-"),
        name.nth
    );
    let href = format!("#{id}");
    let line = name.curve.iter();
    let line = line.map(|p| (f64::from(p.x), f64::from(p.y))).collect();
    let path = Along { line }.path(|x, y| (x, y));
    let map_units = move |px: f64| format!("{:.1}", px / app.scale.get());
    view! {
        <path class="guide" id={id} d={path} />
        <text
            class={format!("label {}", style(app, subject).class)}
            data-label={subject.id(app.plan)}
            font-size=move || map_units(name.size)
            letter-spacing={em(name.spacing)}
            text-anchor="middle"
            dy=move || map_units(name.dy)
            color={colour}
            stroke-width=move || map_units(halo)
        >
            <textPath href={href} startOffset={"50%"}>{name.text}</textPath>
        </text>
    }
}
