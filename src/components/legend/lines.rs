//! The legend's last parts: roads, and the layers that need a line each.

use super::{
    count,
    switch::{LayerSwitch, Part},
};
use crate::{
    App,
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{RoadKind, RoadState},
    state::Layer,
};

/// Kinds of roads; one that is not there yet looks so.
#[component]
pub fn Roads() -> Markup {
    use {RoadKind::*, Word as W};
    let app = App::here();
    let title = memo(move || app.word(W::Roads).to_owned());
    view! {
        <Part title=title layer=Layer::Roads>
            <ul class="inline">
                {entries(app, Expressway, W::RoadExpressway, "expressway")}
                {entries(app, National, W::RoadNational, "road")}
            </ul>
        </Part>
    }
}

/// A kind of line, an entry for each state that there is.
fn entries(app: App, kind: RoadKind, word: Word, class: &'static str) -> Markup {
    let states = [RoadState::Open, RoadState::Building, RoadState::Planned];
    let of = move |state: RoadState| {
        let mut roads = app.plan.roads.iter();
        roads.any(|r| r.kind == kind && r.state == state)
    };
    let shown = states.into_iter().filter(move |&state| of(state));
    let entry = move |state: RoadState| {
        let not_open = match state {
            RoadState::Open => None,
            RoadState::Building => Some(Word::RoadBuilding),
            RoadState::Planned => Some(Word::StandingPlanned),
        };
        let class = match not_open {
            None => format!("road-sample {class}"),
            Some(_) => format!("road-sample {class} dashed"),
        };
        let not_open = not_open.map(|word| {
            let text = move || app.in_brackets(app.word(word));
            view! { <span>{text}</span> }
        });
        view! {
            <li class="entry">
                <svg class={class} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                    <path class={"over"} d={"M1 6H27"} />
                    <path class={"under"} d={"M1 6H27"} />
                </svg>
                <span>{app.says(word)}{not_open}</span>
            </li>
        }
    };
    shown.map(entry).collect::<Markup>()
}

/// Railways, rivers, towns and communes: a switch each.
#[component]
pub fn Others() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let railways = plan.roads.iter().filter(|r| r.kind == RoadKind::Railway);
    let layers = [
        (Layer::Railway, Word::RoadRailway, railways.count()),
        (Layer::Rivers, Word::Rivers, plan.rivers.len()),
        (Layer::Towns, Word::Towns, plan.towns.len()),
        (Layer::Communes, Word::CommunesNow, plan.communes.len()),
    ];
    let shown = layers.into_iter().filter(|(layer, ..)| layer.is_in(plan));
    let rows = shown.map(move |(layer, word, n)| {
        let name = memo(move || app.word(word).to_owned());
        // Communes would crowd the whole province.
        let near = (layer == Layer::Communes).then(|| {
            view! { <span class="legend-note">{move || app.in_brackets(app.word(Word::WhenZoomedIn))}</span> }
        });
        view! {
            <li class="switched">
                <span class="entry">{sample(layer)}<span>{name}{near}</span></span>
                {count(app, move || n)}
                <LayerSwitch layer=layer name=name />
            </li>
        }
    });
    let title = memo(move || app.word(Word::OtherLayers).to_owned());
    view! {
        <Part title=title>
            <ul>{rows.collect::<Markup>()}</ul>
        </Part>
    }
}

fn sample(layer: Layer) -> Markup {
    let (class, marks) = match layer {
        Layer::Railway => ("road-sample rail", line_pair()),
        Layer::Rivers => (
            "road-sample river",
            view! { <path class={"over"} d={"M1 8C8 2 12 11 19 6S25 5 27 4"} /> },
        ),
        Layer::Towns => (
            "road-sample towns",
            view! {
                <circle class={"ring"} cx={8} cy={6} r={4.2} />
                <circle class={"dot"} cx={8} cy={6} r={1.6} />
                <circle class={"ring"} cx={20} cy={6} r={2.9} />
            },
        ),
        _ => (
            "road-sample communes",
            view! { <path class={"commune"} d={"M14 6h0"} stroke-width={3.8} /> },
        ),
    };
    view! {
        <svg class={class} viewBox="0 0 28 12" aria-hidden="true" focusable="false">{marks}</svg>
    }
}

fn line_pair() -> Markup {
    view! {
        <path class={"over"} d={"M1 6H27"} />
        <path class={"under"} d={"M1 6H27"} />
    }
}
