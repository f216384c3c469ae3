use super::{
    drawing::{Drawing, length, size},
    emphasis::Focused,
    outlines,
};
use crate::{
    App,
    markup::{Markup, view},
    signal::{RwSignal, memo},
    which::Which,
};
use leptos::{ev, prelude::*, svg};
use plan_core::{
    i18n::Word,
    plan::{DistrictIx, Part, Plan},
    state::Selection,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent};

/// Which district the keyboard's one stop stands on.
#[derive(Clone, Copy)]
pub struct Stop(pub RwSignal<DistrictIx>);

/// Districts filled by zone, the largest first, so that a small one's target lies on its neighbours.
/// The map is one stop of the Tab key; arrows move from area to area.
#[component]
pub fn Areas() -> Markup {
    let app = App::here();
    let capital = app
        .plan
        .towns
        .iter()
        .find(|t| t.capital)
        .and_then(|t| t.seat_of);
    let stop = Stop(RwSignal::new(capital.unwrap_or(DistrictIx(0))));
    provide_context(stop);
    let size = |d: DistrictIx| app.plan[d].extent.width() * app.plan[d].extent.height();
    let mut order: Vec<DistrictIx> = Vec::new();
    for d in app.plan.district_ixs() {
        let smaller = order.iter().position(|&o| size(o) < size(d));
        order.insert(smaller.unwrap_or(order.len()), d);
    }
    let group = NodeRef::<svg::G>::new();
    let parts = order.iter().flat_map(|&d| &app.plan[d].parts);
    outlines::follow(app, Drawing::here(), group, parts.collect());
    let is_stop = Which::new(move || vec![Selection::District(stop.0.get())]);
    let areas = order.into_iter().map(
        |d| view! { <Area district=d stop=stop is_stop={is_stop.is(Selection::District(d))} /> },
    );
    view! { <g class="areas" data-map-focus="" node_ref=group>{areas.collect::<Markup>()}</g> }
}

/// A district: all its parts light up together; the largest carries name and focus.
#[component]
fn Area(
    /// Which.
    district: DistrictIx,
    /// The keyboard's stop.
    stop: Stop,
    /// It is this.
    is_stop: RwSignal<bool>,
) -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let focused: Focused = expect_context();
    let record = &app.plan[district];
    let zone = &app.plan[record.zone].id;
    let what = Selection::District(district);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let in_zone = app.is_selected(Selection::Zone(record.zone));
    let zone_hovered = app.is_hovered(Selection::Zone(record.zone));
    let hovered = move || hovered.get() || zone_hovered.get();
    let selected = move || selected.get() || in_zone.get();
    let dim = move || drawing.has_dim(app, district);
    let fill = move || match (drawing.coloured.get(), dim()) {
        (true, false) => format!("var(--lsm-zone-{zone})"),
        (true, true) => format!("var(--lsm-zone-{zone}-dim)"),
        (false, _) => "var(--lsm-paper-2)".to_owned(),
    };
    let parts = record.parts.iter().enumerate().map(move |(i, part)| {
        let first = i == 0;
        let tabindex = move || match (first, is_stop.get()) {
            (true, true) => Some("0"),
            (true, false) => Some("-1"),
            (false, _) => None,
        };
        let path = view! {
            <path
                class="area"
                class:hovered=hovered
                class:selected=selected
                class:dim=dim
                d={outlines::at_first(app, drawing, part)}
                fill=fill
                data-district={record.code.as_str()}
                data-zone={zone.as_str()}
                role={first.then_some("button")}
                aria-hidden={(!first).then_some("true")}
                tabindex=tabindex
                aria-label=move || first.then(|| name(app, app.plan, district))
                on:click=app.opens(what)
                on:pointerenter=app.lights(Some(what))
                on:pointerleave=app.lights(None)
            />
        };
        // Chromium gives the focus to whatever of SVG's listens for it.
        let path = match path {
            Markup::View(one) if first => match *one {
                Markup::Element(path) => {
                    let path = path.on(ev::focus, move |e| {
                        stop.0.set(district);
                        app.hovered.set(Some(what));
                        focused.0.set(is_shown(&e).then_some(district));
                    });
                    Markup::view(path.on(ev::blur, move |_| {
                        app.hovered.set(None);
                        focused.0.set(None);
                    }))
                }
                other => other,
            },
            path => path,
        };
        view! {
            {reach(app, drawing, what, part)}
            {path}
        }
    });
    parts.collect::<Markup>()
}

/// Whether the browser would show this focus: a click's is not shown.
fn is_shown(event: &FocusEvent) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|e| e.matches(":focus-visible").unwrap_or(false))
}

/// A target round a part that is smaller on the screen than a finger.
fn reach(app: App, drawing: Drawing, what: Selection, part: &'static Part) -> Markup {
    let size = size(part);
    let target = memo(move || {
        let target = drawing.target.get()?;
        (size < target).then(|| length(target / 2.0))
    });
    let circle = move || {
        target.get().map(|r| {
            view! {
                <circle
                    class="touch"
                    cx={part.label.x}
                    cy={part.label.y}
                    r={r}
                    on:click=app.opens(what)
                    on:pointerenter=app.lights(Some(what))
                    on:pointerleave=app.lights(None)
                />
            }
        })
    };
    view! { {circle} }
}

/// "Huyện Hữu Lũng, Vùng kinh tế động lực, 8 dự án".
fn name(app: App, plan: &'static Plan, district: DistrictIx) -> String {
    let language = app.language();
    let n = plan[district].projects.len();
    let count = language
        .words
        .counted(Word::Projects, n, &language.format.number(n as f64));
    let zone = app.text(&plan[plan[district].zone].name);
    format!("{}, {zone}, {count}", app.text(&plan[district].full_name))
}
