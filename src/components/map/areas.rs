use super::ground::stroke;
use crate::App;
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{DistrictIx, Plan},
    state::{Layer, Selection},
};

/// Which district the keyboard's one stop stands on.
#[derive(Clone, Copy)]
pub struct Stop(pub RwSignal<DistrictIx>);

/// Districts filled by zone. The map is one stop of the Tab key; arrows move from area to area.
#[component]
pub fn Areas() -> impl IntoView {
    let app = App::here();
    let capital = app
        .plan
        .towns
        .iter()
        .find(|t| t.capital)
        .and_then(|t| t.seat_of);
    let stop = Stop(RwSignal::new(capital.unwrap_or(DistrictIx(0))));
    provide_context(stop);
    let areas = app
        .plan
        .district_ixs()
        .map(|d| view! { <Area district=d stop=stop /> });
    view! { <g class="areas" data-map-focus="">{areas.collect_view()}</g> }
}

/// A district: all its parts light up together; the largest carries name and focus.
#[component]
fn Area(
    /// Which.
    district: DistrictIx,
    /// The keyboard's stop.
    stop: Stop,
) -> impl IntoView {
    let app = App::here();
    let record = &app.plan[district];
    let zone = &app.plan[record.zone].id;
    let what = Selection::District(district);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let in_zone = app.is_selected(Selection::Zone(record.zone));
    let zone_hovered = app.is_hovered(Selection::Zone(record.zone));
    let coloured = app.shows(Layer::Zones);
    let parts = record.parts.iter().enumerate().map(move |(i, part)| {
        let first = i == 0;
        let tabindex = move || match (first, stop.0.get() == district) {
            (true, true) => Some("0"),
            (true, false) => Some("-1"),
            (false, _) => None,
        };
        view! {
            <path
                class="area"
                class:hovered=move || hovered.get() || zone_hovered.get()
                class:selected=move || selected.get() || in_zone.get()
                d={part.path.as_str()}
                fill=move || match coloured.get() {
                    true => format!("var(--lsm-zone-{zone})"),
                    false => "var(--lsm-paper-2)".to_owned(),
                }
                data-district={record.code.as_str()}
                data-zone={zone.as_str()}
                stroke-width=stroke(app, 2.6)
                role={if first { "button" } else { "presentation" }}
                tabindex=tabindex
                aria-label=move || first.then(|| name(app, app.plan, district))
                on:click=app.opens(what)
                on:pointerenter=app.lights(Some(what))
                on:pointerleave=app.lights(None)
                on:focus=move |_| {
                    stop.0.set(district);
                    app.hovered.set(Some(what));
                }
                on:blur=app.lights(None)
            />
        }
    });
    parts.collect_view()
}

/// "Huyện Hữu Lũng, Vùng kinh tế động lực, 8 dự án".
fn name(app: App, plan: &'static Plan, district: DistrictIx) -> String {
    let language = app.language();
    let n = plan.projects_of(district).count();
    let count = language
        .words
        .counted(Word::Projects, n, &language.format.number(n as f64));
    let zone = app.text(&plan[plan[district].zone].name);
    format!("{}, {zone}, {count}", app.text(&plan[district].full_name))
}
