use super::drawing::Drawing;
use crate::{
    App,
    components::sample::{GATE_SIGN, gate_class},
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    geo::{MapPoint, symbol::diamond},
    plan::{Gate, GateClass, Town},
    state::Layer,
};

/// The transform of a symbol that keeps its size on the screen: drawn in pixels.
pub fn pinned(app: App, at: MapPoint) -> impl Fn() -> String + Copy {
    move || {
        let scale = 1.0 / app.scale.get();
        format!("translate({} {}) scale({scale:.4})", at.x, at.y)
    }
}

/// The same for a symbol drawn in design units; one that belongs to a band grows with it.
fn pinned_units(drawing: Drawing, at: MapPoint, on_band: bool) -> impl Fn() -> String + Copy {
    move || {
        let weight = if on_band { drawing.weight.get() } else { 1.0 };
        let scale = drawing.unit.get() * weight;
        format!("translate({:.1} {:.1}) scale({scale:.3})", at.x, at.y)
    }
}

/// Towns, hubs and gates.
#[component]
pub fn Points() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let towns = app.plan.towns.iter().map(|t| town(drawing, t));
    let gates = app
        .plan
        .gates
        .iter()
        .filter(|g| g.class != GateClass::Railway)
        .map(|g| gate(drawing, g));
    view! {
        <g class="gates" display=app.displays(Layer::Gates)>{gates.collect::<Markup>()}</g>
        <g class="towns" display=app.displays(Layer::Towns)>{towns.collect::<Markup>()}</g>
    }
}

fn town(drawing: Drawing, town: &'static Town) -> Markup {
    let (class, r, dot) = match (town.hub, town.seat_of.is_some()) {
        (true, seat) => ("town hub", 8.0, if seat { 3.4 } else { 0.0 }),
        (false, true) => ("town seat", 4.2, 1.6),
        (false, false) => ("town", 2.9, 0.0),
    };
    view! {
        <g class={class} data-town={town.id.as_str()} transform=pinned_units(drawing, town.at, town.hub)>
            <circle class={"ring"} r={r} />
            {(dot > 0.0).then(|| view! { <circle class={"dot"} r={dot} /> })}
        </g>
    }
}

fn gate(drawing: Drawing, gate: &'static Gate) -> Markup {
    let r = match gate.class {
        GateClass::International | GateClass::Railway => 7.0,
        GateClass::Bilateral => 6.4,
        GateClass::Auxiliary => 4.4,
    };
    // Over 5 km off: the outline says so.
    let class = gate_class(gate.class);
    let class = if gate.error_km > 5.0 {
        format!("{class} uncertain")
    } else {
        class.to_owned()
    };
    let sign = (gate.class == GateClass::International).then(|| {
        view! { <path class={"gate-sign"} d={GATE_SIGN} /> }
    });
    view! {
        <g data-gate={gate.id.as_str()} transform=pinned_units(drawing, gate.at, false)>
            <path class={class} d={diamond(r, 0.0)} />
            {sign}
        </g>
    }
}
