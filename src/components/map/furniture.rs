//! What stands on the map's glass: scale bar, notes.

use crate::App;
use leptos::prelude::*;
use plan_core::{
    geo::ScaleBar,
    i18n::{Word, fill},
};

/// The longest scale bar, px.
const SCALE_BAR_PX: f64 = 120.0;

/// A round distance, and how long it is on the map.
#[component]
pub fn Scale() -> impl IntoView {
    let app = App::here();
    let bar = Memo::new(move |_| ScaleBar::new(app.scale.get(), SCALE_BAR_PX));
    let text = move || {
        let values = [
            ("n", app.language().format.number(bar.get().km)),
            ("unit", app.word(Word::Kilometres).to_owned()),
        ];
        fill(
            app.word(Word::Measured),
            &values.each_ref().map(|(k, v)| (*k, v.as_str())),
        )
    };
    let path = move || format!("M1 3V9H{:.1}V3", bar.get().px + 1.0);
    view! {
        <div class="scale">
            <svg width=move || bar.get().px + 2.0 height={10} aria-hidden="true" focusable="false">
                <path d=path />
            </svg>
            <span>{text}</span>
        </div>
    }
}

/// What the borders and routes are worth, and whose data they are: always there.
#[component]
pub fn Footnote() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let credits = plan.attribution.iter().map(|a| {
        view! {
            <li>
                <span class="what">{app.reads(&a.what)}": "</span>
                <a href={a.url.as_str()} target="_blank" rel="noopener noreferrer">{a.name.as_str()}</a>
                <span class="licence">" ("{a.licence.as_str()}")"</span>
            </li>
        }
    });
    view! {
        <div class="footnote">
            <p>{app.reads(&plan.borders_note)}" · "{app.reads(&plan.routes_note)}</p>
            <ul aria-label=app.says(Word::Attribution)>{credits.collect_view()}</ul>
        </div>
    }
}
