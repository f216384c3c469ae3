//! The wanted projects as a table: the map's twin for those who read figures side by side, or do not see it.

use super::{
    row::status,
    rows::{is_whole, kept, key, pieces},
};
use crate::{
    App,
    components::icon::{Glyph, Icon, project_sign},
    markup::{IntoMarkup as _, Markup, keyed, view},
    signal::{Memo, memo},
    wanted::{in_order, wanted},
};
use leptos::{html, prelude::*};
use plan_core::{
    filter::Column,
    i18n::Word,
    plan::ProjectIx,
    rows::Piece,
    state::{Order, Selection},
};

/// The table.
#[component]
pub fn ProjectTable() -> Markup {
    let app = App::here();
    let order = memo(move || app.panel.get().table.unwrap_or_default());
    let heads = Column::ALL
        .into_iter()
        .map(|column| head(app, column, order));
    let sorted = memo(move || in_order(app, Some(order.get())));
    let whole = memo(move || sorted.with(|projects| is_whole(projects.len())));
    let body = move || match whole.get() {
        true => view! {
            <tbody>
                {keyed(
                    move || kept(app, sorted.get()),
                    |project| project.0,
                    move |project| row(app, project, None),
                )}
            </tbody>
        },
        false => view! { <Body projects={sorted.get()} /> },
    };
    let rows = move || wanted(app).len() + 1;
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=app.says(Word::Table)>
            <table class="projects" aria-rowcount=rows>
                <thead><tr>{heads.collect::<Markup>()}</tr></thead>
                {body}
            </table>
        </div>
    }
}

fn word(column: Column) -> Word {
    match column {
        Column::Name => Word::Project,
        Column::Sector => Word::Sector,
        Column::District => Word::Place,
        Column::Kind => Word::Kind,
        Column::Step => Word::Status,
        Column::Capital => Word::Capital,
        Column::Area => Word::Area,
    }
}

fn head(app: App, column: Column, order: Memo<Order>) -> Markup {
    let sorted = move || {
        let Order { by, falling } = order.get();
        (by == Some(column)).then_some(if falling { "descending" } else { "ascending" })
    };
    view! {
        <th scope="col" class:number={column.is_figure()} aria-sort=sorted>
            <button
                type="button"
                data-sort={column.key()}
                on:click=move |_| app.arrange(|panel| {
                    panel.table = Some(panel.table.unwrap_or_default().pressed(column));
                })
            >
                <span>{app.says(word(column))}</span>
                <Icon glyph=Glyph::Down />
            </button>
        </th>
    }
}

#[component]
fn Body(
    /// In their order.
    projects: Vec<ProjectIx>,
) -> Markup {
    let app = App::here();
    let node = NodeRef::<html::Tbody>::new();
    let count = projects.len();
    let pieces = pieces(app, node, count);
    let piece = move |piece: Piece| match piece {
        Piece::Row(at) => row(app, projects[at], (!is_whole(count)).then_some(at + 2)),
        Piece::Room(px) => view! {
            <tr aria-hidden="true"><td colspan={7} prop:style={format!("height:{px:.1}px;padding:0")}></td></tr>
        },
    };
    view! { <tbody node_ref=node>{keyed(move || pieces.get(), key, piece)}</tbody> }
}

fn row(app: App, project: ProjectIx, place: Option<usize>) -> Markup {
    let plan = app.plan;
    let record = &plan[project];
    let what = Selection::Project(project);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let districts = move || {
        let names: Vec<&str> = record
            .districts
            .iter()
            .map(|&d| app.text(&plan[d].name))
            .collect();
        match names.is_empty() {
            true => app.word(Word::NotPlaced).to_owned(),
            false => names.join(app.word(Word::ListSeparator)),
        }
    };
    let capital = move || match record.capital.first() {
        Some(money) => {
            let language = app.language();
            let written = language.format.money(money.amount, money.currency);
            language.qualified(money.qualifier, &written).into_markup()
        }
        None => unknown(app),
    };
    let area = move || match record.area_ha.first() {
        Some(figure) => {
            let written = app.language().format.number(figure.value);
            let written = [&written, " ", app.word(Word::Hectares)].concat();
            app.language()
                .qualified(figure.qualifier, &written)
                .into_markup()
        }
        None => unknown(app),
    };
    view! {
        <tr
            class:hovered=move || hovered.get()
            class:selected=move || selected.get()
            aria-rowindex={place}
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            <th scope="row">
                <button
                    type="button"
                    data-row={record.id.as_str()}
                    on:click=app.opens(what)
                    on:focus=app.lights(Some(what))
                    on:blur=app.lights(None)
                >
                    {project_sign(plan, project)}
                    <span>{app.reads(&record.short)}</span>
                </button>
            </th>
            <td>{app.reads(&plan[record.sector].name)}</td>
            <td>{districts}</td>
            <td>{app.says(record.kind.word())}</td>
            <td>{status(app, record)}</td>
            <td class="number">{capital}</td>
            <td class="number">{area}</td>
        </tr>
    }
}

fn unknown(app: App) -> Markup {
    view! { <em class="unknown">{app.word(Word::NotPublished)}</em> }
}
