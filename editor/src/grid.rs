//! The tables: which there are, and the one that is open, as a grid with one cell in the tab order.

use crate::{
    app::{App, app},
    words::{Word, name_of},
};
use leptos::prelude::*;
use plan_core::author::sheets::Cell;
use plan_desk::cell_text;
use wasm_bindgen::JsCast as _;
use web_sys::{
    FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// So many rows are drawn at once.
const PAGE: usize = 100;
/// And so many characters of a text: laying out megabytes takes a browser half a minute. The line over the table has
/// all of it.
const MOST_SHOWN: usize = 1_000;

/// The tables by name.
#[component]
pub fn Tabs() -> impl IntoView {
    let app = app();
    let names = Memo::new(move |_| {
        let name = |sheet: &std::rc::Rc<plan_core::author::sheets::Sheet>| sheet.name.clone();
        app.read(|session| session.sheets().iter().map(name).collect::<Vec<_>>())
    });
    let wrong = move |name: &str| {
        app.wrong
            .with(|all| all.keys().filter(|k| k.0 == name).count())
    };
    view! {
        <nav class="tabs" aria-label=move || app.word(Word::Tables)>
            {move || ordered(names.get()).into_iter().map(|(nth, name)| {
                let (label, counted) = (name.clone(), name.clone());
                view! {
                    <button type="button" data-sheet=name
                        aria-current=move || (app.at.get().0 == nth).then_some("true")
                        on:click=move |_| app.at.set((nth, 0, 0))>
                        {move || name_of(&label, app.language.get())}
                        {move || match wrong(&counted) {
                            0 => None,
                            n => Some(view! { <span class="count">{n}</span> }),
                        }}
                    </button>
                }
            }).collect_view()}
        </nav>
    }
}

/// What staff change most comes first; the rest as it stands.
const FIRST: [&str; 8] = [
    "projects",
    "districts",
    "zones",
    "corridors",
    "offers",
    "conference",
    "story",
    "words",
];

fn ordered(names: Vec<String>) -> Vec<(usize, String)> {
    let mut all: Vec<(usize, String)> = names.into_iter().enumerate().collect();
    let rank = |name: &str| {
        let part = name.split('.').next().unwrap_or_default();
        FIRST
            .iter()
            .position(|first| *first == part)
            .unwrap_or(FIRST.len())
    };
    all.sort_by_key(|(_, name)| rank(name));
    all
}

/// The table that is open.
#[component]
pub fn Grid() -> impl IntoView {
    let app = app();
    let sheet = Memo::new(move |_| app.at.get().0);
    let page = Memo::new(move |_| app.at.get().1 / PAGE);
    let table = move || {
        let (sheet, page) = (sheet.get(), page.get());
        let language = app.language.get();
        app.read(|session| {
            let Some(table) = session.sheets().get(sheet) else {
                return ().into_any();
            };
            let heads = table.columns.iter().map(|column| {
                let name = name_of(column, language);
                let path = (name != *column).then(|| column.clone());
                view! { <th scope="col" role="columnheader">{name}<small>{path}</small></th> }
            });
            let heads: Vec<_> = heads.collect();
            let first = page * PAGE;
            let rows = table.rows.iter().enumerate().skip(first).take(PAGE);
            let wrong = app.wrong.get();
            let rows: Vec<_> = rows.map(|(r, row)| {
                let cells: Vec<_> = row.iter().enumerate().map(|(c, cell)| {
                    let is_wrong = wrong.contains_key(&(table.name.clone(), r, c));
                    view! {
                        <td role="gridcell" tabindex="-1" data-r=r data-c=c
                            aria-invalid=is_wrong.then_some("true")>{shown(cell)}</td>
                    }
                }).collect();
                view! { <tr role="row"><th scope="row" role="rowheader">{r + 2}</th>{cells}</tr> }
            }).collect();
            let label = name_of(&table.name, language);
            let count = table.rows.len();
            view! {
                <table role="grid" aria-label=label data-grid aria-rowcount=count + 1
                    on:click=move |event| choose(app, &event)
                    on:dblclick=move |_| edit(false) on:keydown=move |event| keys(app, &event)>
                    <thead><tr role="row"><td role="gridcell"></td>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
            .into_any()
        })
    };
    // One cell is in the tab order; it has the focus where the table had it.
    Effect::new(move |before: Option<crate::app::At>| {
        let at = app.at.get();
        let _ = (app.version.get(), app.wrong.get(), app.language.get());
        // Drawn anew where it stands: whoever has scrolled on since is not brought back.
        let has_moved = before != Some(at);
        request_animation_frame(move || mark(at.1, at.2, has_moved));
        at
    });
    // What scrolls stays, whatever is drawn in it.
    view! { <div class="grid"><div class="scroll">{table}</div><Pager /></div> }
}

fn shown(cell: &Cell) -> String {
    let mut text = cell_text(cell);
    if let Some((end, _)) = text.char_indices().nth(MOST_SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// Which rows of a long table are drawn.
#[component]
fn Pager() -> impl IntoView {
    let app = app();
    let seen = Memo::new(move |_| {
        let (sheet, row, _) = app.at.get();
        let rows = app.read(|session| session.sheets().get(sheet).map_or(0, |t| t.rows.len()));
        (row / PAGE * PAGE, rows)
    });
    move || {
        let (first, count) = seen.get();
        let last = (first + PAGE).min(count);
        let to = move |row: usize| move |_| app.at.update(|at| at.1 = row);
        let said = app
            .word(Word::Rows)
            .replace("{a}", &(first + 1).to_string());
        let said = said.replace("{b}", &last.to_string());
        (count > PAGE).then(|| view! {
            <p class="pager">
                <button type="button" disabled={first == 0} on:click=to(first.saturating_sub(PAGE))>
                    {app.word(Word::Earlier)}
                </button>
                {said.replace("{n}", &count.to_string())}
                <button type="button" disabled={last >= count} on:click=to(last)>{app.word(Word::Later)}</button>
            </p>
        })
    }
}

fn cell(row: usize, column: usize) -> Option<HtmlElement> {
    let selector = format!("[data-grid] [data-r='{row}'][data-c='{column}']");
    document().query_selector(&selector).ok()??.dyn_into().ok()
}

fn chosen() -> Option<HtmlElement> {
    let found = document().query_selector("[data-grid] td[tabindex='0']");
    found.ok()??.dyn_into().ok()
}

fn mark(row: usize, column: usize, is_brought: bool) {
    let Some(next) = cell(row, column) else {
        return;
    };
    let focused = document().active_element();
    let had_it =
        focused.is_some_and(|on| on.closest("[data-grid]").is_ok_and(|grid| grid.is_some()));
    if let Some(last) = chosen() {
        let _ = last.set_attribute("tabindex", "-1");
    }
    let _ = next.set_attribute("tabindex", "0");
    if is_brought {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        next.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if had_it {
        focus_in_place(&next);
    }
}

fn focus_in_place(cell: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = cell.focus_with_options(&options);
}

/// Back to the cell, when it is marked.
pub fn focus() {
    // After the frame in which it is drawn and marked.
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(cell) = chosen() {
                focus_in_place(&cell);
            }
        });
    });
}

fn choose(app: App, event: &leptos::ev::MouseEvent) {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let place = target.and_then(|t| t.closest("[data-r]").ok().flatten());
    let of = |place: &web_sys::Element, name: &str| place.get_attribute(name)?.parse().ok();
    if let Some(place) = place
        && let (Some(row), Some(column)) = (of(&place, "data-r"), of(&place, "data-c"))
    {
        // At once: later it would be taken from whoever types already.
        if let Some(cell) = place.dyn_ref::<HtmlElement>() {
            let _ = cell.focus();
        }
        app.at.update(|at| (at.1, at.2) = (row, column));
    }
}

/// To the line over the table, with what stands there chosen, or emptied for a letter that is typed.
fn edit(empty: bool) {
    let found = document().get_element_by_id("cell");
    if let Some(field) = found.and_then(|f| f.dyn_into::<HtmlTextAreaElement>().ok()) {
        if empty {
            field.set_value("");
        }
        let _ = field.focus();
        if !empty {
            field.select();
        }
    }
}

fn keys(app: App, event: &leptos::ev::KeyboardEvent) {
    let (sheet, row, column) = app.at.get_untracked();
    let (rows, columns) = app.read(|session| {
        let table = session.sheets().get(sheet);
        table.map_or((0, 0), |table| (table.rows.len(), table.columns.len()))
    });
    let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
    let with = event.ctrl_key() || event.meta_key() || event.alt_key();
    let to = match event.key().as_str() {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(last_row), column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, (column + 1).min(last_column)),
        "Home" => (if with { 0 } else { row }, 0),
        "End" => (if with { last_row } else { row }, last_column),
        "PageUp" => (row.saturating_sub(10), column),
        "PageDown" => ((row + 10).min(last_row), column),
        "Enter" | "F2" => {
            event.prevent_default();
            return edit(false);
        }
        "Delete" | "Backspace" => {
            event.prevent_default();
            app.change(|session| session.set(sheet, row, column, ""));
            return;
        }
        key if key.chars().count() == 1 && !with => return edit(true),
        _ => return,
    };
    event.prevent_default();
    app.at.set((sheet, to.0, to.1));
}
