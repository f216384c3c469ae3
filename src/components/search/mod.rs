//! The search field: what is typed is found at once, whatever marks or letters it lacks.

mod result;

use super::icon::{Glyph, Icon};
use crate::{
    App,
    dom::{focus, frame, page},
    markup::{Markup, view},
    signal::{Memo, RwSignal, effect, memo},
};
use leptos::{html, prelude::*};
use plan_core::{
    i18n::{Word, fill},
    search::Hit,
};
use result::{choose, result};

/// What is typed, and what of the results is pointed at.
#[derive(Clone, Copy)]
struct Typed {
    text: RwSignal<String>,
    found: Memo<Vec<Hit>>,
    /// The results are open.
    open: RwSignal<bool>,
    /// The result that Enter chooses.
    active: RwSignal<usize>,
    input: NodeRef<html::Input>,
}

impl Typed {
    fn new(app: App) -> Self {
        let text = RwSignal::new(String::new());
        Self {
            text,
            found: memo(move || text.with(|text| app.finder.find(text, app.lang.get()))),
            open: RwSignal::new(false),
            active: RwSignal::new(0),
            input: NodeRef::new(),
        }
    }

    /// Takes over what was typed.
    fn take(self, text: String) {
        self.active.set(0);
        self.open.set(!text.trim().is_empty());
        self.text.set(text);
    }

    /// Empties the field.
    fn clear(self) {
        self.take(String::new());
        if let Some(input) = self.input.get_untracked() {
            input.set_value("");
        }
    }

    /// Goes to the next result or the one before, round.
    fn step(self, by: usize) {
        let count = self.found.with(Vec::len);
        if !self.open.get_untracked() {
            self.open.set(count > 0);
        } else if count > 0 {
            let now = self.active.get_untracked();
            self.active.set((now + by) % count);
        }
    }

    /// Shuts the field where the bar has no room for it; the focus goes to its button.
    fn shut(self, app: App) {
        self.open.set(false);
        if !app.shelf.search.get_untracked() {
            return;
        }
        let input = self.input.get_untracked();
        let whole = input.and_then(|input| input.closest(".search").ok().flatten());
        if let Some(button) = whole.and_then(|whole| whole.first_element_child()) {
            focus::focus(&button);
        }
        app.shelf.search.set(false);
    }
}

/// The field with its results; a button where the bar has no room for it.
#[component]
pub fn SearchBox() -> Markup {
    let app = App::here();
    let typed = Typed::new(app);
    let shelf = app.shelf;
    let node = NodeRef::<html::Div>::new();
    // The field is there from the next frame on.
    effect(move |was: Option<bool>| {
        let now = shelf.search.get();
        if was == Some(false) && now {
            frame::next(Box::new(move || {
                if let Some(input) = typed.input.try_get_untracked().flatten() {
                    focus::focus(&input);
                }
            }));
        }
        now
    });
    let leave = move |event: web_sys::FocusEvent| {
        let field = node.get_untracked();
        let inside = focus::goes_inside(&event, field.as_deref().map(|f| &**f));
        if inside != Some(true) {
            typed.open.set(false);
        }
        if inside == Some(false) {
            shelf.search.set(false);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => typed.step(1),
            "ArrowUp" => typed.step(typed.found.with(Vec::len).saturating_sub(1)),
            // Composing a letter ends with Enter, too.
            "Enter" if !event.is_composing() => {
                let hit = typed
                    .found
                    .with(|all| all.get(typed.active.get_untracked()).copied());
                if let (true, Some(hit)) = (typed.open.get_untracked(), hit) {
                    choose(app, typed, hit);
                }
            }
            "Escape" if typed.open.get_untracked() => typed.open.set(false),
            "Escape" if !typed.text.with(String::is_empty) => typed.clear(),
            "Escape" if shelf.search.get_untracked() => typed.shut(app),
            // A card or the panel shuts.
            "Escape" => return,
            // Keys of the map are letters here.
            _ => return event.stop_propagation(),
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let expanded = move || typed.open.get() && !typed.found.with(Vec::is_empty);
    let active = move || expanded().then(|| format!("result-{}", typed.active.get()));
    view! {
        <div
            class="search"
            part="search"
            node_ref=node
            data-open=move || shelf.search.get().then_some("")
            on:focusout=leave
        >
            <button
                type="button"
                class="search-button"
                aria-label=app.says(Word::Search)
                aria-expanded=move || if shelf.search.get() { "true" } else { "false" }
                aria-controls="search-box"
                on:click=move |_| shelf.search.set(!shelf.search.get_untracked())
            >
                <Icon glyph=Glyph::Search />
            </button>
            <div class="search-box" id="search-box" role="search">
                <Icon glyph=Glyph::Search />
                <input
                    type="text"
                    data-search=""
                    node_ref=typed.input
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-label=app.says(Word::Search)
                    aria-autocomplete="list"
                    aria-controls="search-results"
                    aria-expanded=move || if expanded() { "true" } else { "false" }
                    aria-activedescendant=active
                    placeholder=app.says(Word::SearchHint)
                    on:input=move |event: web_sys::Event| typed.take(page::composed(&event_target_value(&event)))
                    on:focus=move |_| app.finder.prepare()
                    on:click=move |_| typed.open.set(!typed.text.with(String::is_empty))
                    on:keydown=on_key
                />
                <button
                    type="button"
                    class="icon-button"
                    aria-label=app.says(Word::Clear)
                    hidden=move || typed.text.with(String::is_empty) && !shelf.search.get()
                    on:click=move |_| {
                        if typed.text.with(String::is_empty) {
                            return typed.shut(app);
                        }
                        typed.clear();
                        if let Some(input) = typed.input.get_untracked() {
                            focus::focus(&input);
                        }
                    }
                >
                    <Icon glyph=Glyph::Close />
                </button>
                <Results typed=typed />
            </div>
        </div>
    }
}

/// What was found, or that nothing was.
#[component]
fn Results(
    /// What is typed.
    typed: Typed,
) -> Markup {
    let app = App::here();
    let all = move || {
        let found = typed.found.get();
        let text = typed.text.get();
        let one = |(nth, hit): (usize, Hit)| result(app, typed, nth, hit, &text);
        found.into_iter().enumerate().map(one).collect::<Markup>()
    };
    let is_empty = move || typed.found.with(Vec::is_empty);
    // Told once to those who do not see it.
    let said = move || {
        if !typed.open.get() {
            return String::new();
        }
        match typed.found.with(Vec::len) {
            0 => fill(app.word(Word::SearchNone), &[("q", &typed.text.get())]),
            count => app.counted(Word::Results, count),
        }
    };
    view! {
        <ul
            class="search-results"
            id="search-results"
            role="listbox"
            aria-label=app.says(Word::Search)
            hidden=move || !typed.open.get() || is_empty()
        >
            {all}
        </ul>
        <p
            class="search-said"
            class:unseen=move || !is_empty() || !typed.open.get()
            role="status"
        >
            {said}
        </p>
    }
}
