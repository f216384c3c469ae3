//! The head of the page: languages, files in, steps back and forth, what was done last.

use crate::{
    app::{App, app},
    words::{LANGUAGES, Word},
};
use js_sys::Uint8Array;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, FileList, HtmlInputElement};

/// The head.
#[component]
pub fn Top() -> impl IntoView {
    let app = app();
    let chosen = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(files) = input.files() {
            take(app, &files, Some(input));
        }
    };
    window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    window_event_listener(leptos::ev::drop, move |event: DragEvent| {
        event.prevent_default();
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            take(app, &files, None);
        }
    });
    window_event_listener(leptos::ev::keydown, move |event| {
        let is_in_field = event
            .target()
            .is_some_and(|target| target.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some());
        let with = event.ctrl_key() || event.meta_key();
        let key = event.key().to_ascii_lowercase();
        match (key.as_str(), event.shift_key()) {
            _ if !with || is_in_field => return,
            ("z", false) => app.change(|session| session.undo()),
            ("z", true) | ("y", false) => app.change(|session| session.redo()),
            _ => return,
        };
        event.prevent_default();
    });
    view! {
        <header class="top">
            <h1>{move || app.word(Word::Title)}</h1>
            <div class="tools">
                <label class="button" title=move || app.word(Word::OpenHint)>
                    <input type="file" multiple data-open on:change=chosen
                        accept=".xlsx,.csv,.tsv,.txt,.json,.geojson,.toml"
                        aria-describedby="open-hint" />
                    {move || app.word(Word::Open)}
                </label>
                <button type="button" data-undo disabled=move || !app.read(|s| s.can_undo())
                    on:click=move |_| { app.change(|s| s.undo()); }>
                    {move || app.word(Word::Undo)}
                </button>
                <button type="button" data-redo disabled=move || !app.read(|s| s.can_redo())
                    on:click=move |_| { app.change(|s| s.redo()); }>
                    {move || app.word(Word::Redo)}
                </button>
                <label class="language">
                    <span>{move || app.word(Word::Language)}</span>
                    <select data-language on:change=move |event| {
                        app.language.set(event_target_value(&event).parse().unwrap_or(1));
                    }>
                        {LANGUAGES.iter().enumerate().map(|(nth, (code, name))| view! {
                            <option value=nth lang=*code selected=move || app.language.get() == nth>{*name}</option>
                        }).collect_view()}
                    </select>
                </label>
            </div>
            <p id="open-hint" class="hint">{move || app.word(Word::OpenHint)}</p>
            <p class="hint" data-draft>{move || app.word(
                if app.keeps.get() { Word::Drafted } else { Word::Undrafted }
            )}</p>
            <p class="said" role="status" data-said>{move || app.message.get()}</p>
        </header>
    }
}

/// Reads files one after another, then takes all of them at once.
fn take(app: App, files: &FileList, input: Option<HtmlInputElement>) {
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|i| files.get(i)).collect();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => read.push((file.name(), Uint8Array::new(&buffer).to_vec())),
                Err(_) => return app.message.set(format!("{}?", file.name())),
            }
        }
        if !read.is_empty() {
            app.take(&read);
        }
        // The same file can be chosen again.
        if let Some(input) = input {
            input.set_value("");
        }
    });
}
