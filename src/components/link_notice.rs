use crate::{
    App,
    components::icon::{Glyph, Icon},
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::i18n::{Word, fill};

/// What of the link the plan has nothing for, until it is shut.
#[component]
pub fn LinkNotice() -> Markup {
    let app = App::here();
    let notice = move || {
        let unknown = app.unknown.get();
        let parts: Vec<String> = unknown
            .iter()
            .map(|(key, value)| [key.as_str(), "=", value].concat())
            .collect();
        (!parts.is_empty()).then(|| {
            let said = move || {
                let parts = parts.join(app.word(Word::ListSeparator));
                fill(app.word(Word::LinkUnknown), &[("n", &parts)])
            };
            view! {
                <div class="notice" role="status" data-notice="link">
                    <p>{said}</p>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=app.says(Word::Close)
                        on:click=move |_| {
                            app.shelf.focus_on("[data-district][tabindex='0']");
                            app.unknown.set(Vec::new());
                        }
                    >
                        <Icon glyph=Glyph::Close />
                    </button>
                </div>
            }
        })
    };
    view! { {notice} }
}
