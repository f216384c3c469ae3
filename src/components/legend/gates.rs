use super::switch::Part;
use crate::{
    App,
    components::sample::{GATE_SIGN, gate_class},
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{geo::symbol::diamond, i18n::Word, plan::GateClass, state::Layer};

/// Classes of gates, and how many of all are placed.
#[component]
pub fn Gates() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let shown = GateClass::ALL
        .iter()
        .copied()
        .filter(|class| plan.gates.iter().any(|g| g.class == *class));
    let entries = shown.map(move |class| {
        view! {
            <li class="entry">
                <svg class="sign" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
                    {if class == GateClass::Railway {
                        // It stands at its hub.
                        view! { <circle class={"legend-hub"} r={8} /> }
                    } else {
                        view! { <path class={gate_class(class)} d={diamond(9.0, 0.0)} /> }
                    }}
                    {(class == GateClass::International).then(|| view! { <path class={"gate-sign"} d={GATE_SIGN} /> })}
                </svg>
                <span>{app.says(class.word())}{move || of_class(app, class)}</span>
            </li>
        }
    });
    let placed = move || {
        let language = app.language();
        let number = |n: f64| language.format.number(n);
        let placed = number(plan.gates.len() as f64);
        let n = match &plan.gates_total {
            Some(total) => format!("{placed}/{}", number(total.value)),
            None => placed,
        };
        language
            .words
            .counted(Word::GatesPlaced, plan.gates.len(), &n)
    };
    view! {
        <Part title=memo(move || app.word(Word::Gates).to_owned()) layer=Layer::Gates>
            <ul class="inline">{entries.collect::<Markup>()}</ul>
            <p class="legend-note">{placed}</p>
        </Part>
    }
}

/// How many gates of a class are placed, of how many there are: where some are missing.
fn of_class(app: App, class: GateClass) -> Option<String> {
    let plan = app.plan;
    let total = plan.gate_classes.iter().find(|c| c.classes == [class])?;
    let placed = plan.gates.iter().filter(|g| g.class == class).count() as f64;
    let number = |n: f64| app.language().format.number(n);
    (placed < total.number.value)
        .then(|| format!(" {}/{}", number(placed), number(total.number.value)))
}
