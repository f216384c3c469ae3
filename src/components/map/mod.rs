//! The map: one SVG, one group a layer, and the hands that move it.

mod areas;
mod carried;
mod cluster_menu;
mod communes;
mod corridors;
mod drawing;
mod emphasis;
mod furniture;
mod ground;
mod hands;
mod labels;
mod layout;
mod locator;
mod markers;
mod north;
mod outlines;
mod patterns;
mod points;
mod roads;
mod scale;
mod spot;
mod typeface;

use crate::{
    App,
    app::Size,
    dom::resize,
    markup::{Markup, view},
    signal::{RwSignal, effect},
    travel::Moving,
};
use areas::Areas;
use cluster_menu::{ClusterMenu, MenuState};
use communes::Communes;
use corridors::Corridors;
use drawing::Drawing;
use emphasis::{Emphasis, Focused, ZoneEdge};
use furniture::Footnote;
use ground::{Borders, Ground};
use hands::{HandsHint, Told, ZoomButtons};
use labels::Labels;
use layout::Layout;
use leptos::{html, prelude::*, svg};
use locator::Locator;
use markers::Markers;
use north::NorthArrow;
use patterns::Patterns;
use plan_core::{
    geo::{Padding, Screen},
    hands::Policy,
    i18n::Word,
};
use points::Points;
use roads::Roads;
use scale::ScaleBar;
use spot::Spot;

/// The map with its buttons and notes.
#[component]
pub fn MapStage() -> Markup {
    let app = App::here();
    let frame = NodeRef::<html::Div>::new();
    let told = Told(RwSignal::new(None));
    let box_px = RwSignal::new(None::<(f64, f64)>);
    let layout = Layout::new(app, frame);
    provide_context(layout);
    provide_context(MenuState::new());
    provide_context(Drawing::new(app));
    provide_context(Focused(RwSignal::new(None)));
    effect(move |_| {
        let Some(element) = frame.get() else { return };
        hands::attach(app, &element, told);
        resize::observe_size(&element, move |width, height| {
            box_px.try_set(Some((width, height)));
        });
    });
    typeface::follow(app, frame);
    // The map's box, and what the panel leaves of it.
    effect(move |_| {
        let known = app.shelf.frame.with(|f| f.measured);
        let Some((width, height)) = box_px.get().filter(|_| known) else {
            return;
        };
        let screen = Screen {
            width,
            height,
            padding: padding(app, width, height),
            text_px: match app.step.get() {
                Some(_) => hall_text_px(app),
                None => Screen::TEXT_PX,
            },
        };
        if app.screen.get_untracked() != screen || !app.measured.get_untracked() {
            app.screen.set(screen);
            app.measured.set(true);
        }
    });
    let world = move || {
        let t = app.drawn_from_map.get();
        format!("translate({:.2} {:.2}) scale({:.6})", t.dx, t.dy, t.scale)
    };
    let chart = NodeRef::<svg::Svg>::new();
    carried::carry(app, chart);
    // As large as its box: nothing is scaled until the box is another than was measured, as on paper.
    let view_box = move || {
        let screen = app.screen.get();
        format!("0 0 {} {}", screen.width, screen.height)
    };
    view! {
        <div
            class="map"
            part="map"
            node_ref=frame
            data-moving=move || app.travel.moving.get().map(Moving::name)
            data-hands=move || (app.policy.get() == Policy::Own).then_some("own")
        >
            <svg
                class="chart"
                node_ref=chart
                width=move || app.screen.get().width
                height=move || app.screen.get().height
                viewBox=view_box
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
                    <Spot />
                </g>
            </svg>
            <p id="map-help" hidden="">{app.says(Word::KeyboardHelp)}</p>
            <ZoomButtons />
            <div class="place">
                <ScaleBar />
                <NorthArrow />
                <Locator />
            </div>
            <Footnote />
            <HandsHint told=told />
            <ClusterMenu />
        </div>
    }
}

/// Least size of text in a hall.
fn hall_text_px(app: App) -> f64 {
    app.shelf.frame.with(|frame| frame.shorter_px) * Screen::HALL_TEXT
}

/// Room for names outside the province, for what floats on the map and for what lies over it, px.
pub fn padding(app: App, width: f64, height: f64) -> Padding {
    if app.step.get().is_some() {
        // Names of what the corridors lead to, and of neighbours.
        let text = hall_text_px(app);
        return Padding {
            top: 1.5 * text,
            right: 4.0 * text,
            bottom: 2.0 * text,
            left: 4.0 * text,
        };
    }
    let (end, under) = app.shelf.covered_px();
    let frame = app.shelf.frame.get();
    let (top, right, bottom, left) = match frame.size {
        Size::Small => (28.0, 28.0, 20.0, 18.0),
        Size::Medium => (40.0, 64.0, 32.0, 52.0),
        // Beside an open legend.
        Size::Large if frame.legend_open => (40.0, 350.0, 22.0, 56.0),
        Size::Large => (40.0, 64.0, 32.0, 56.0),
    };
    // Where little is left, less of it is margin.
    let share = |free: f64| (free / 420.0).clamp(0.25, 1.0);
    let (across, down) = (share(width - end), share(height - under));
    Padding {
        top: top * down,
        right: right * across + end,
        bottom: bottom * down + app.shelf.floating_px() + under,
        left: left * across,
    }
}
