//! Under the map: what is wrong, what has changed, what it is saved as.

use crate::{
    app::{App, app},
    fault, grid,
    words::{Word, name_of},
};
use leptos::prelude::*;
use plan_desk::{CellFault, Change, Kind, letters};

/// So many are listed; more are counted.
const MOST: usize = 200;

/// The panels.
#[component]
pub fn Panels() -> impl IntoView {
    let app = app();
    view! {
        <aside class="panels">
            <section aria-labelledby="save-head">
                <h2 id="save-head">{move || app.word(Word::Save)}</h2>
                <Save />
            </section>
            <section aria-labelledby="problems-head" data-problems>
                <h2 id="problems-head">
                    {move || app.word(Word::Problems)}
                    <span class="count" class:some=move || !app.faults.with(Vec::is_empty) data-count>{move || app.faults.with(Vec::len)}</span>
                </h2>
                <p role="status" class="hint">{move || app.word(
                    if app.faults.with(Vec::is_empty) { Word::NoProblems } else { Word::StillShown }
                )}</p>
                <ul>{move || problems(app)}</ul>
            </section>
            <section aria-labelledby="changes-head" data-changes>
                <h2 id="changes-head">
                    {move || app.word(Word::Changes)}
                    <span class="count" data-count>{move || match app.faults.with(Vec::is_empty) {
                        true => app.changes.with(Vec::len).to_string(),
                        false => "?".to_owned(),
                    }}</span>
                </h2>
                {move || changes(app)}
            </section>
        </aside>
    }
}

#[component]
fn Save() -> impl IntoView {
    let app = app();
    let is_wrong = move || !app.faults.with(Vec::is_empty);
    let button = move |id: &'static str, word: Word, name: fn(&str) -> String, kind: Kind| {
        let is_off = move || is_wrong() && kind != Kind::Book;
        view! {
            <button type="button" data-save=id disabled=is_off
                on:click=move |_| app.save(&name(&app.slug()), kind)>
                {move || app.word(word)}
            </button>
        }
    };
    view! {
        <div class="saves">
            <button type="button" class="first" data-save="single" disabled=is_wrong
                on:click=move |_| app.save_single(&format!("{}.html", app.slug()))>
                {move || app.word(Word::SaveSingle)}
            </button>
            {button("json", Word::SaveJson, |_| "plan.json".to_owned(), Kind::Json)}
            {button("book", Word::SaveBook, |slug| format!("{slug}.xlsx"), Kind::Book)}
            {button("folder", Word::SaveFolder, |slug| format!("{slug}-data.zip"), Kind::Folder)}
            {button("packed", Word::SavePacked, |_| "plan.bin".to_owned(), Kind::Packed)}
        </div>
        <p class="hint">{move || is_wrong().then(|| app.word(Word::MendFirst))}</p>
    }
}

/// What is wrong and how to mend it, in a language; what the checks say in English follows.
pub fn reason(wrong: &CellFault, language: usize) -> String {
    match wrong.code.and_then(|code| fault::said(code, language)) {
        Some(said) => format!("{said} ({})", wrong.reason),
        None => wrong.reason.clone(),
    }
}

fn problems(app: App) -> Vec<impl IntoView> {
    let language = app.language.get();
    let faults = app.faults.get();
    let one = |fault: CellFault| {
        let place = fault.place.clone();
        let (row, column) = place.as_ref().map_or((0, 0), |p| (p.row, p.column));
        let sheet = place.map(|p| p.sheet).unwrap_or_default();
        let words = [
            Word::Sheet
                .said(language)
                .replace("{n}", &name_of(&sheet, language)),
            Word::Row.said(language).replace("{n}", &row.to_string()),
            Word::Column.said(language).replace("{n}", &letters(column)),
        ];
        let at = if row == 0 {
            fault.path.clone()
        } else {
            words.join(", ")
        };
        let jump = move |_| {
            let nth = app.read(|session| session.sheets().iter().position(|s| s.name == sheet));
            if let (Some(nth), Some(row)) = (nth, row.checked_sub(2)) {
                app.at.set((nth, row, column.saturating_sub(1)));
                grid::focus();
            }
        };
        view! {
            <li>
                <button type="button" data-problem=fault.path.clone() on:click=jump>
                    <b>{at}</b>
                    {(row > 0).then(|| view! { <code>{fault.path.clone()}</code> })}
                    <span>{reason(&fault, language)}</span>
                </button>
            </li>
        }
    };
    faults.into_iter().take(MOST).map(one).collect()
}

fn changes(app: App) -> impl IntoView {
    let language = app.language.get();
    let all = app.changes.get();
    if all.is_empty() || app.faults.with(|faults| !faults.is_empty()) {
        let word = match app.faults.with(Vec::is_empty) {
            true => Word::NoChanges,
            false => Word::ChangesLater,
        };
        return view! { <p class="hint">{word.said(language)}</p> }.into_any();
    }
    let or_nothing = move |text: Option<String>| {
        let nothing = || Word::Nothing.said(language).to_owned();
        text.filter(|text| !text.is_empty()).unwrap_or_else(nothing)
    };
    let row = |change: Change| {
        let (part, record) = change.of.split_once(' ').unwrap_or((&change.of, ""));
        let field = name_of(&change.field, language);
        let name = format!("{} {record}", name_of(part, language));
        view! {
            <tr>
                <th scope="row">{name}<small>{(!change.field.is_empty()).then_some(field)}</small></th>
                <td>{or_nothing(change.before)}</td>
                <td>{or_nothing(change.after)}</td>
            </tr>
        }
    };
    let rows: Vec<_> = all.into_iter().take(MOST).map(row).collect();
    view! {
        <table class="changes">
            <thead><tr>
                <td></td>
                <th scope="col">{Word::Before.said(language)}</th>
                <th scope="col">{Word::After.said(language)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
