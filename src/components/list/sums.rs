//! What the projects come to, what the sum leaves out, and what was announced.

use crate::{
    App,
    markup::{Markup, view},
    wanted::left_out,
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{Award, Conference, Currency, Totals},
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

/// What was announced, how much of it is itemised, and what is not published.
#[component]
pub fn Announced() -> Option<Markup> {
    let app = App::here();
    let conference = app.plan.conference.as_ref()?;
    let awards = conference.awards.iter().map(|award| {
        let said = move || reconciled(app, conference, award);
        view! { <p data-award={award.id.as_str()}>{said}</p> }
    });
    Some(awards.collect::<Markup>())
}

fn reconciled(app: App, conference: &'static Conference, award: &'static Award) -> String {
    let language = app.language();
    let sum = app.plan.reconcile(conference, award);
    let money = |amount: f64, currency: Currency| language.format.money(amount, currency);
    let number = |n: u32| language.format.number(f64::from(n));
    let currency = award.capital.currency;
    let word = match sum.named_count {
        0 => Word::AnnouncedNone,
        _ => Word::AnnouncedSome,
    };
    fill(
        app.word(word),
        &[
            ("name", app.text(&award.name)),
            ("count", &number(sum.count)),
            ("amount", &money(sum.amount, currency)),
            ("named", &number(sum.named_count)),
            ("named_amount", &money(sum.named_amount, currency)),
            ("rest", &number(sum.unnamed_count())),
            ("rest_amount", &money(sum.unnamed_amount(), currency)),
        ],
    )
}
