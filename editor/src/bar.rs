//! What stands in the chosen cell, to be read whole and typed; rows in and out.

use crate::{
    app::{App, app},
    grid,
    words::{Word, name_of},
};
use leptos::{html::Textarea, prelude::*};
use plan_desk::cell_text;

/// The line over the table.
#[component]
pub fn Bar() -> impl IntoView {
    let app = app();
    let field = NodeRef::<Textarea>::new();
    // What the cell holds, whenever it is another one, or another text.
    Effect::new(move |_| {
        let (sheet, row, column) = app.at.get();
        let text = app.read(|session| session.cell(sheet, row, column).map(cell_text));
        if let Some(field) = field.get() {
            field.set_value(&text.unwrap_or_default());
        }
    });
    let commit = move || {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let ((sheet, row, column), text) = (app.at.get_untracked(), field.value());
        let standing = app.read(|session| session.cell(sheet, row, column).map(cell_text));
        if standing.is_some_and(|standing| standing != text) {
            app.change(|session| session.set(sheet, row, column, &text));
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.shift_key() && !event.is_composing() => {
            event.prevent_default();
            commit();
            grid::focus();
        }
        "Escape" => {
            if let Some(field) = field.get_untracked() {
                let (sheet, row, column) = app.at.get_untracked();
                let text = app.read(|session| session.cell(sheet, row, column).map(cell_text));
                field.set_value(&text.unwrap_or_default());
            }
            grid::focus();
        }
        _ => {}
    };
    let wrong = move || fault_at(app);
    view! {
        <div class="bar">
            <label for="cell" data-cell-name>{move || label(app)}</label>
            <textarea id="cell" rows="2" data-cell node_ref=field spellcheck="false"
                aria-invalid=move || wrong().is_some().to_string() aria-describedby="cell-fault"
                on:change=move |_| commit() on:keydown=keys></textarea>
            <p id="cell-fault" class="fault" data-cell-fault>{wrong}</p>
            <div class="tools">
                <button type="button" data-add on:click=move |_| add(app, false)>{move || app.word(Word::AddRow)}</button>
                <button type="button" data-copy on:click=move |_| add(app, true)>{move || app.word(Word::CopyRow)}</button>
                <button type="button" data-remove on:click=move |_| remove(app)>{move || app.word(Word::RemoveRow)}</button>
                <span class="hint">{move || app.word(Word::Keys)}</span>
            </div>
        </div>
    }
}

/// `Capital · Amount, minh-son (row 18)`.
fn label(app: App) -> String {
    let (sheet, row, column) = app.at.get();
    let language = app.language.get();
    let (field, record) = app.read(|session| {
        let table = session.sheets().get(sheet);
        let field = table.and_then(|table| table.columns.get(column)).cloned();
        let record = session.cell(sheet, row, 0).map(cell_text);
        (field.unwrap_or_default(), record.unwrap_or_default())
    });
    let row = app.word(Word::Row).replace("{n}", &(row + 2).to_string());
    format!(
        "{}: {} – {record} ({row})",
        app.word(Word::Value),
        name_of(&field, language)
    )
}

fn fault_at(app: App) -> Option<String> {
    let (sheet, row, column) = app.at.get();
    let name = app.read(|session| session.sheets().get(sheet).map(|table| table.name.clone()))?;
    let nth = app
        .wrong
        .with(|wrong| wrong.get(&(name, row, column)).copied())?;
    let language = app.language.get();
    app.faults.with(|all| {
        all.get(nth)
            .map(|fault| crate::panels::reason(fault, language))
    })
}

fn add(app: App, copy: bool) {
    let (sheet, row, _) = app.at.get_untracked();
    let rows = app.read(|session| {
        session
            .sheets()
            .get(sheet)
            .map_or(0, |table| table.rows.len())
    });
    let after = Some(row).filter(|_| row < rows && copy);
    if let Some(at) = app.change(|session| session.add_row(sheet, after, copy)) {
        app.at.set((sheet, at, 0));
        grid::focus();
    }
}

fn remove(app: App) {
    let (sheet, row, column) = app.at.get_untracked();
    app.change(|session| session.remove_row(sheet, row));
    let rows = app.read(|session| {
        session
            .sheets()
            .get(sheet)
            .map_or(0, |table| table.rows.len())
    });
    app.at.set((sheet, row.min(rows.saturating_sub(1)), column));
    grid::focus();
}
