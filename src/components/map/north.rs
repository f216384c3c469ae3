use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::i18n::Word;

/// An arrow that says that north is up.
#[component]
pub fn NorthArrow() -> Markup {
    let app = App::here();
    view! {
        <div class="north" role="img" aria-label=app.says(Word::North)>
            <span aria-hidden="true">{app.says(Word::NorthLetter)}</span>
            <svg width={12} height={21} viewBox={"-6 -14 12 21"} aria-hidden="true" focusable="false">
                <path class={"north-east"} d={"M0-13L5 6 0 2.6z"} />
                <path class={"north-west"} d={"M0-13L-5 6 0 2.6z"} />
            </svg>
        </div>
    }
}
