//! The legend: what the colours, lines and signs mean, and the way to zones and corridors by name.

use super::{
    card::Swatch,
    icon::{Glyph, Icon, SectorSign},
};
use crate::{App, app::Size};
use leptos::prelude::*;
use plan_core::{
    geo::symbol::{diamond, head_path},
    i18n::Word,
    plan::{CorridorIx, GateClass, Pattern, RoadKind, RoadState, SectorIx, Standing, ZoneIx},
    state::Selection,
};

/// The legend, folded to a button where it would cover the map.
#[component]
pub fn Legend() -> impl IntoView {
    let app = App::here();
    // The reader's own choice wins over what the size suggests.
    let chosen = RwSignal::new(None::<bool>);
    let roomy =
        Memo::new(move |_| app.size.get() == Size::Large && app.screen.get().width >= 1000.0);
    let open = move || chosen.get().unwrap_or_else(|| roomy.get());
    view! {
        <div class="legend" part="legend" data-open=move || open().then_some("")>
            <button
                type="button"
                class="legend-toggle"
                aria-expanded=move || if open() { "true" } else { "false" }
                on:click=move |_| chosen.set(Some(!open()))
            >
                <Icon glyph=Glyph::Layers />
                <span>{app.says(Word::Legend)}</span>
            </button>
            <div class="legend-body" hidden=move || !open()>
                <Zones />
                <Corridors />
                <Sectors />
                <Gates />
                <Roads />
            </div>
        </div>
    }
}

#[component]
fn Zones() -> impl IntoView {
    let app = App::here();
    let entries = app.plan.zone_ixs().map(|zone: ZoneIx| {
        let record = &app.plan[zone];
        let what = Selection::Zone(zone);
        let pressed = app.is_selected(what);
        view! {
            <li>
                <button
                    type="button"
                    class="entry"
                    data-legend-zone={record.id.as_str()}
                    aria-current=move || pressed.get().then_some("true")
                    on:click=app.opens(what)
                    on:pointerenter=app.lights(Some(what))
                    on:pointerleave=app.lights(None)
                >
                    <Swatch zone={record.id.as_str()} />
                    <span>{app.reads(&record.name)}</span>
                </button>
            </li>
        }
    });
    view! {
        <h2>{app.says(Word::Zones)}</h2>
        <ul>{entries.collect_view()}</ul>
    }
}

#[component]
fn Corridors() -> impl IntoView {
    let app = App::here();
    let entries = app.plan.corridor_ixs().map(|corridor| {
        let record = &app.plan[corridor];
        let what = Selection::Corridor(corridor);
        let pressed = app.is_selected(what);
        view! {
            <li>
                <button
                    type="button"
                    class="entry"
                    data-legend-corridor={record.id.as_str()}
                    aria-current=move || pressed.get().then_some("true")
                    on:click=app.opens(what)
                    on:pointerenter=app.lights(Some(what))
                    on:pointerleave=app.lights(None)
                >
                    <LineSample corridor=corridor />
                    <span>{app.reads(&record.short)}</span>
                </button>
            </li>
        }
    });
    view! {
        <h2>{app.says(Word::AxisAndCorridors)}</h2>
        <ul>{entries.collect_view()}</ul>
    }
}

/// A short piece of a corridor's band with its head.
#[component]
pub fn LineSample(
    /// Which.
    corridor: CorridorIx,
) -> impl IntoView {
    let app = App::here();
    let record = &app.plan[corridor];
    let class = match record.pattern {
        Pattern::Solid => "core solid",
        Pattern::Dash => "core dashes",
        Pattern::Dot => "core dots",
    };
    view! {
        <svg class="line-sample" viewBox="0 0 32 16" aria-hidden="true" focusable="false">
            <g color={format!("var(--lsm-corridor-{})", record.id)} transform="translate(1 8)" stroke-width={6}>
                <path class={"band"} d={"M0 0H20"} />
                <path class={class} d={"M0 0H20"} pathLength={24} />
                <path class={"head"} d={head_path(6.0)} transform={"translate(20 0)"} />
            </g>
        </svg>
    }
}

#[component]
fn Sectors() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let count = |sector: SectorIx| plan.projects.iter().filter(|p| p.sector == sector).count();
    let entries = plan
        .sector_ixs()
        .map(move |sector| (sector, count(sector)))
        .filter(|(_, n)| *n > 0);
    let entries = entries.map(|(sector, n)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=sector />
                <span>{app.reads(&plan[sector].name)}</span>
                <span class="count">{n}</span>
            </li>
        }
    });
    let first = SectorIx(0);
    let standings = [
        (Standing::Decided, Word::StandingDecided),
        (Standing::Planned, Word::StandingPlanned),
        (Standing::Proposed, Word::StandingProposed),
    ];
    let standings = standings.map(|(standing, word)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=first standing=standing />
                <span>{app.says(word)}</span>
            </li>
        }
    });
    let title = move || {
        let language = app.language();
        let n = plan.projects.len();
        language
            .words
            .counted(Word::Projects, n, &language.format.number(n as f64))
    };
    view! {
        <h2>{title}</h2>
        <ul class="sectors">{entries.collect_view()}</ul>
        <ul class="inline">{standings.into_iter().collect_view()}</ul>
    }
}

#[component]
fn Gates() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let classes = [
        (GateClass::International, Word::GateInternational),
        (GateClass::Railway, Word::GateRailway),
        (GateClass::Bilateral, Word::GateBilateral),
        (GateClass::Auxiliary, Word::GateAuxiliary),
    ];
    let shown = classes
        .into_iter()
        .filter(|(class, _)| plan.gates.iter().any(|g| g.class == *class));
    let entries = shown.map(|(class, word)| {
        view! {
            <li class="entry">
                <svg class="sign" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
                    {if class == GateClass::Railway {
                        // It stands at its hub.
                        view! { <circle class={"legend-hub"} r={8} /> }.into_any()
                    } else {
                        view! { <path class={gate_class(class)} d={diamond(9.0, 0.0)} /> }.into_any()
                    }}
                    {(class == GateClass::International).then(|| view! { <path class={"gate-sign"} d={GATE_SIGN} /> })}
                </svg>
                <span>{app.says(word)}</span>
            </li>
        }
    });
    let placed = move || {
        let language = app.language();
        let number = |n: f64| language.format.number(n);
        let n = format!(
            "{}/{}",
            number(plan.gates.len() as f64),
            number(plan.gates_total.value)
        );
        language
            .words
            .counted(Word::GatesPlaced, plan.gates.len(), &n)
    };
    (!plan.gates.is_empty()).then(|| {
        view! {
            <h2>{app.says(Word::Gates)}</h2>
            <ul class="inline">{entries.collect_view()}</ul>
            <p class="legend-note">{placed}</p>
        }
    })
}

#[component]
fn Roads() -> impl IntoView {
    let app = App::here();
    let kinds = [
        (
            RoadKind::Expressway,
            RoadState::Open,
            Word::RoadExpressway,
            "expressway",
        ),
        (
            RoadKind::Expressway,
            RoadState::Building,
            Word::RoadExpressway,
            "expressway building",
        ),
        (
            RoadKind::National,
            RoadState::Open,
            Word::RoadNational,
            "road",
        ),
        (
            RoadKind::Railway,
            RoadState::Open,
            Word::RoadRailway,
            "rail",
        ),
    ];
    let shown = kinds.into_iter().filter(|(kind, state, ..)| {
        app.plan
            .roads
            .iter()
            .any(|r| r.kind == *kind && r.state == *state)
    });
    let entries = shown.map(|(_, state, word, class)| {
        let building = (state == RoadState::Building).then(|| {
            view! { <span>" ("{app.says(Word::RoadBuilding)}")"</span> }
        });
        view! {
            <li class="entry">
                <svg class={format!("road-sample {class}")} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                    <path class={"over"} d={"M1 6H27"} />
                    <path class={"under"} d={"M1 6H27"} />
                </svg>
                <span>{app.says(word)}{building}</span>
            </li>
        }
    });
    view! {
        <h2>{app.says(Word::Roads)}</h2>
        <ul class="inline">{entries.collect_view()}</ul>
    }
}

/// A gateway, on an international gate.
pub const GATE_SIGN: &str = "M-3 -1.6L0 -3.4 3 -1.6V-.6H2.2V2.8H.9V.6H-.9V2.8H-2.2V-.6H-3z";

/// The CSS class of a gate's diamond.
pub fn gate_class(class: GateClass) -> &'static str {
    match class {
        GateClass::International | GateClass::Railway => "gate international",
        GateClass::Bilateral => "gate bilateral",
        GateClass::Auxiliary => "gate auxiliary",
    }
}
