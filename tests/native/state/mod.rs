mod action;
mod emphasis;
mod layer;
mod link;
mod panel;
mod selection;
mod told;

use crate::plan;
use plan_core::{
    filter::Column,
    geo::{MAX_ZOOM, MIN_ZOOM, MapPoint, Viewport},
    plan::{CorridorIx, DistrictIx, Lang, ProjectIx, StepIx, ZoneIx},
    state::{Chart, Counted, Layer, Layers, Mode, Order, Panel, Selection, State, Theme},
};
use proptest::{prelude::*, sample::select};

/// Any selection that the plan has.
fn selections() -> impl Strategy<Value = Selection> {
    let p = plan();
    let n = |table: usize| 0..table as u16;
    prop_oneof![
        n(p.zones.len()).prop_map(|i| Selection::Zone(ZoneIx(i))),
        n(p.corridors.len()).prop_map(|i| Selection::Corridor(CorridorIx(i))),
        n(p.districts.len()).prop_map(|i| Selection::District(DistrictIx(i))),
        n(p.projects.len()).prop_map(|i| Selection::Project(ProjectIx(i))),
    ]
}

/// Any viewport that the reader can come to.
pub fn views() -> impl Strategy<Value = Viewport> {
    let e = plan().extent;
    (MIN_ZOOM..=MAX_ZOOM, e.x0..=e.x1, e.y0..=e.y1).prop_map(move |(zoom, x, y)| {
        Viewport {
            zoom,
            center: MapPoint { x, y },
        }
        .clamped(&e)
    })
}

/// Any switches.
fn layers() -> impl Strategy<Value = Layers> {
    let all: Vec<Layer> = Layer::all(plan()).collect();
    let n = all.len();
    proptest::collection::vec(any::<bool>(), n).prop_map(move |shown| {
        let switches = all.iter().zip(shown);
        switches.fold(Layers::default(), |layers, (&layer, shown)| {
            layers.with(layer, shown)
        })
    })
}

/// Any arrangement of the panel.
fn panels() -> impl Strategy<Value = Panel> {
    let column = proptest::option::of(select(&Column::ALL[..]));
    // Without a column there is nothing that falls.
    let order = (column, any::<bool>()).prop_map(|(by, falling)| Order {
        by,
        falling: falling && by.is_some(),
    });
    let chart = (select(&Chart::FACETS[..]), select(&Counted::ALL[..]));
    let chart = chart.prop_map(|(by, counted)| Chart { by, counted });
    (
        any::<bool>(),
        proptest::option::of(order),
        proptest::option::of(chart),
    )
        .prop_map(|(plan, table, chart)| Panel {
            plan,
            table: table.filter(|_| !plan),
            chart,
        })
}

/// Any mode that a link keeps: a screen in a foyer begins anew with its story.
fn modes() -> impl Strategy<Value = (Mode, Option<StepIx>)> {
    let steps = 0..plan().steps.len() as u16;
    (select(Mode::ALL), steps).prop_map(|(mode, step)| match mode {
        Mode::Explore => (mode, None),
        _ => (mode, Some(StepIx(step))),
    })
}

/// Any state.
fn states() -> impl Strategy<Value = State> {
    let langs = 0..plan().languages.len() as u8;
    let whole = Just(Viewport::whole(&plan().extent));
    (
        langs,
        select(Theme::ALL),
        modes(),
        proptest::option::of(selections()),
        layers(),
        crate::filter::filters(),
        panels(),
        prop_oneof![whole, views()],
    )
        .prop_map(
            |(lang, theme, (mode, step), selected, layers, filters, panel, view)| State {
                lang: Lang(lang),
                theme,
                mode,
                step,
                selected,
                layers,
                filters,
                panel,
                view,
            },
        )
}
