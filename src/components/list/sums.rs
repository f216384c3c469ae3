//! What the projects come to, and what the sum leaves out.

use crate::{
    App,
    markup::{Markup, view},
    wanted::left_out,
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::Totals,
};

/// The sum of published capital, and why some projects are not in it.
#[component]
pub fn LeftOut(
    /// The sum.
    total: Totals,
) -> Option<Markup> {
    let app = App::here();
    let sum = move || {
        let amount = app.language().format.money(total.amount, total.currency);
        let projects = app.counted(Word::Projects, total.counted);
        let values = [("n", projects.as_str()), ("amount", &amount)];
        fill(app.word(Word::Total), &values)
    };
    let left_out = move || left_out(app, total);
    let left_out_none =
        total.proposed + total.unpublished + total.shared + total.parts + total.other_currency == 0;
    (total.counted > 0).then(|| {
        view! {
            <div class="list-sum">
                <p class="sum" data-field="total">{sum}</p>
                {(!left_out_none).then(|| view! { <p data-field="left-out">{left_out}</p> })}
            </div>
        }
    })
}
