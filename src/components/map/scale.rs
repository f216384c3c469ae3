use crate::{
    App,
    app::Size,
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{
    geo::ScaleBar as Bar,
    i18n::{Word, fill},
};

/// Most length of the bar, px.
const MOST_PX: f64 = 150.0;
const MOST_PX_SMALL: f64 = 100.0;

/// From this length on there is room for a number in its middle, px.
const MIDDLE_PX: f64 = 120.0;

/// And from this on for the nought at its start, px.
const START_PX: f64 = 64.0;

/// A round distance as long as it is on the map.
#[component]
pub fn ScaleBar() -> Markup {
    let app = App::here();
    let bar = memo(move || {
        let most = match app.size.get() {
            Size::Small => MOST_PX_SMALL,
            _ => MOST_PX,
        };
        Bar::at(app.screen_from_map.get().scale, most)
    });
    let number = move |km: f64| app.language().format.number(km);
    let text = move || {
        let values = [
            ("n", number(bar.get().km)),
            ("unit", app.word(Word::Kilometres).to_owned()),
        ];
        fill(
            app.word(Word::Measured),
            &values.each_ref().map(|(k, v)| (*k, v.as_str())),
        )
    };
    let start = move || (bar.get().px >= START_PX).then(|| number(0.0));
    let middle = move || {
        let Bar { km, px } = bar.get();
        (px >= MIDDLE_PX).then(|| number(km / 2.0))
    };
    let path = move || format!("M1 3V9H{:.1}V3", bar.get().px + 1.0);
    let tick = move || format!("M{:.1} 5V9", bar.get().px / 2.0 + 1.0);
    view! {
        <div class="scale">
            <div class="scale-numbers">
                <i aria-hidden="true">{start}</i>
                <i aria-hidden="true">{middle}</i>
                <span>{text}</span>
            </div>
            <svg width=move || bar.get().px + 2.0 height={10} aria-hidden="true" focusable="false">
                <path d=path />
                <path d=tick />
            </svg>
        </div>
    }
}
