//! The map: one SVG, one group a layer, and the hands that move it.

mod areas;
mod communes;
mod corridors;
mod drawing;
mod emphasis;
mod furniture;
mod gestures;
mod ground;
mod keys;
mod labels;
mod layout;
mod locator;
mod markers;
mod north;
mod patterns;
mod points;
mod roads;
mod scale;

use crate::{App, app::Size, dom::resize};
use areas::Areas;
use communes::Communes;
use corridors::Corridors;
use drawing::Drawing;
use emphasis::{Emphasis, Focused, ZoneEdge};
use furniture::{Footnote, ZoomButtons};
use ground::{Borders, Ground};
use labels::Labels;
use layout::Layout;
use leptos::{html, prelude::*};
use locator::Locator;
use markers::Markers;
use north::NorthArrow;
use patterns::Patterns;
use plan_core::{
    geo::{Padding, Screen},
    i18n::Word,
};
use points::Points;
use roads::Roads;
use scale::ScaleBar;

/// The map with its buttons and notes.
#[component]
pub fn MapStage() -> impl IntoView {
    let app = App::here();
    let frame = NodeRef::<html::Div>::new();
    let layout = Layout::new(app);
    provide_context(layout);
    provide_context(Drawing::new(app));
    provide_context(Focused(RwSignal::new(None)));
    Effect::new(move |_| {
        let Some(element) = frame.get() else { return };
        gestures::attach(app, &element);
        resize::observe_size(&element, move |width, height| {
            let padding = padding(app.size.try_get_untracked().unwrap_or(Size::Large), width);
            app.screen.try_set(Screen {
                width,
                height,
                padding,
            });
            app.measured.try_set(true);
        });
    });
    let world = move || {
        let t = app.screen_from_map.get();
        format!("translate({:.2} {:.2}) scale({:.6})", t.dx, t.dy, t.scale)
    };
    view! {
        <div class="map" class:located={!app.plan.far_places.is_empty()} part="map" node_ref=frame on:keydown=move |e| keys::on_key(app, &e)>
            <svg
                class="chart"
                width=move || app.screen.get().width
                height=move || app.screen.get().height
                role="group"
                aria-label=app.reads(&app.plan.title)
                aria-describedby="map-help"
            >
                <g class="world" transform=world>
                    <Ground />
                    <Areas />
                    <Patterns />
                    <Borders />
                    <ZoneEdge />
                    <Roads />
                    <Corridors />
                    <Communes />
                    <Points />
                    <Emphasis />
                    <Labels />
                    <Markers />
                </g>
            </svg>
            <p id="map-help" class="unseen">{app.says(Word::KeyboardHelp)}</p>
            <ZoomButtons />
            <div class="place">
                <ScaleBar />
                <NorthArrow />
                <Locator />
            </div>
            <Footnote />
        </div>
    }
}

/// Room for names outside the province, the legend and the notes.
fn padding(size: Size, width: f64) -> Padding {
    let (top, right, bottom, left) = match size {
        Size::Small => (30.0, 30.0, 106.0, 18.0),
        Size::Medium => (40.0, 40.0, 90.0, 40.0),
        // The legend floats on the right where it is open.
        Size::Large if width >= 1000.0 => (52.0, 284.0, 66.0, 40.0),
        Size::Large => (48.0, 56.0, 84.0, 40.0),
    };
    Padding {
        top,
        right,
        bottom,
        left,
    }
}
