//! A row for each of some projects. At the start there are those that can be seen; a short list is whole
//! as soon as the map is there, of a long one there are always the rows around those that are seen.

use super::ProjectRow;
use crate::{
    App,
    dom::{focus, frame, listen, resize},
    markup::{IntoMarkup as _, Markup, keyed, view},
    signal::{Memo, RwSignal, effect, memo},
    wanted::wanted,
};
use leptos::{html, html::ElementType, prelude::*};
use plan_core::{
    plan::ProjectIx,
    rows::{BLOCK, Piece, Rows},
};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// More than a first screen of them: the page's first picture has no more.
const AT_FIRST: usize = 2 * BLOCK;
/// A list of no more rows is whole: the browser's own search finds all of it.
const SHORT: usize = 100;

/// So many blocks before and after what is seen.
const AROUND: usize = 1;

/// Which rows there are.
#[derive(Debug, Clone, PartialEq)]
struct Made {
    rows: Range<usize>,
    /// The one that has the focus.
    kept: Option<usize>,
}

/// The rows of a list of so many, and the room that the others take. Its element holds an element a piece.
pub fn pieces<E>(app: App, node: NodeRef<E>, count: usize) -> Memo<Vec<Piece>>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone,
{
    let known = StoredValue::new(Rows::new(count));
    let all = is_whole(count);
    let first = move |rows: usize| Made {
        rows: 0..rows.min(count),
        kept: None,
    };
    // A card's list, and that of a new answer, is made when the map is there.
    let begun = app.begun.get_untracked();
    let whole = all && begun;
    let made = RwSignal::new(first(match (all, begun) {
        (true, true) => count,
        (false, true) => BLOCK,
        (_, false) => AT_FIRST,
    }));
    if all {
        effect(move |_| {
            if app.begun.get() && !whole {
                made.set(first(count));
            }
        });
    } else {
        effect(move |_| {
            if let Some(list) = node.get() {
                follow(list.unchecked_ref(), known, made);
            }
        });
    }
    memo(move || {
        let Made { rows, kept } = made.get();
        known.with_value(|known| known.pieces(rows, kept))
    })
}

/// Whether a list of so many has all its rows.
pub fn is_whole(count: usize) -> bool {
    count <= SHORT
}

/// A row for each project.
#[component]
pub fn ProjectRows(
    /// Which.
    projects: Vec<ProjectIx>,
    /// They stand in a card, not in the list of all.
    #[prop(default = false)]
    nested: bool,
) -> Markup {
    let app = App::here();
    let count = projects.len();
    let node = NodeRef::<html::Ul>::new();
    let pieces = pieces(app, node, count);
    let piece = move |piece: Piece| match piece {
        Piece::Row(row) => {
            let place = (!is_whole(count)).then_some((row + 1, count));
            view! { <ProjectRow project={projects[row]} nested=nested place=place /> }
        }
        Piece::Room(px) => view! {
            <li aria-hidden="true" prop:style={format!("height:{px:.1}px")}></li>
        },
    };
    view! {
        <ul class="rows" node_ref=node>
            {keyed(move || pieces.get(), key, piece)}
        </ul>
    }
}

/// A row for each wanted project: a short list keeps its rows while filters come and go.
#[component]
pub fn WantedRows() -> Markup {
    let app = App::here();
    let whole = memo(move || is_whole(wanted(app).len()));
    let row = |project: ProjectIx| view! { <ProjectRow project=project nested=false place=None /> };
    let rows = move || match whole.get() {
        true => view! {
            <ul class="rows">{keyed(move || kept(app, wanted(app)), |project| project.0, row)}</ul>
        },
        false => view! { <ProjectRows projects=wanted(app) /> },
    };
    rows.into_markup()
}

/// Those of a short list that have a row: at the start the ones that can be seen.
pub fn kept(app: App, mut projects: Vec<ProjectIx>) -> Vec<ProjectIx> {
    // Of a list that has just become long it makes no more than will be thrown away.
    projects.truncate(if app.begun.get() { SHORT } else { AT_FIRST });
    projects
}

/// What a piece keeps its node by.
pub fn key(piece: &Piece) -> (bool, u64) {
    match *piece {
        Piece::Row(row) => (true, row as u64),
        Piece::Room(px) => (false, px.to_bits()),
    }
}

/// Makes the rows that are seen, wherever the reader scrolls to.
fn follow(list: &HtmlElement, known: StoredValue<Rows>, made: RwSignal<Made>) {
    let owner = Owner::current().unwrap_or_default();
    let (list, mut width, mut listens) = (list.clone(), 0.0, false);
    let observed = list.clone();
    // The first call comes when the list has its place on the page.
    resize::observe_size(&observed, move |now, _| {
        let Ok(Some(scroller)) = list.closest(".list, .card, .table-scroll") else {
            return;
        };
        if now != width {
            width = now;
            known.try_update_value(Rows::forget);
        }
        let look = {
            let (list, scroller) = (list.clone(), scroller.clone());
            move |around: usize| look(&list, &scroller, known, made, around)
        };
        if listens {
            look(AROUND);
            return;
        }
        listens = true;
        // The first frame has what is seen; what is around it comes after.
        look(0);
        let later = look.clone();
        frame::after_next(Box::new(move || later(AROUND)));
        owner.with(|| {
            listen::listen(&scroller, "scroll", move |_: web_sys::Event| look(AROUND));
        });
    });
}

/// Measures the rows that there are, and has those made that are seen, with so many blocks around them.
fn look(
    list: &Element,
    scroller: &Element,
    known: StoredValue<Rows>,
    made: RwSignal<Made>,
    around: usize,
) {
    let Some(before) = made.try_get_untracked() else {
        return;
    };
    let (list_box, seen_box) = (
        list.get_bounding_client_rect(),
        scroller.get_bounding_client_rect(),
    );
    if seen_box.height() == 0.0 {
        return;
    }
    let now = known.try_update_value(|known| {
        let pieces = known.pieces(before.rows.clone(), before.kept);
        let items = list.children();
        let tops: Vec<(Piece, f64)> = (0..)
            .zip(pieces)
            .filter_map(|(i, piece)| Some((piece, items.item(i)?.get_bounding_client_rect().top())))
            .collect();
        let end = list_box.bottom();
        let top_of = |row: usize| tops.iter().position(|(piece, _)| *piece == Piece::Row(row));
        for block in before.rows.start / BLOCK..before.rows.end.div_ceil(BLOCK) {
            let rows = known.rows(block);
            let (Some(first), Some(last)) = (top_of(rows.start), top_of(rows.end - 1)) else {
                continue;
            };
            let after = tops.get(last + 1).map_or(end, |(_, top)| *top);
            known.learn(block, after - tops[first].1);
        }
        let top = seen_box.top() - list_box.top();
        Made {
            rows: known.seen(top, top + seen_box.height(), around),
            kept: focused_row(list, &tops),
        }
    });
    if let Some(now) = now.filter(|now| *now != before) {
        made.try_set(now);
    }
}

/// The row that has the focus.
fn focused_row(list: &Element, tops: &[(Piece, f64)]) -> Option<usize> {
    let focused = focus::root_of(list).and_then(|root| focus::focused(&root))?;
    let items = list.children();
    let has_focus = |i: &u32| {
        items
            .item(*i)
            .is_some_and(|item| item.contains(Some(&focused)))
    };
    let place = (0..items.length()).find(has_focus)?;
    match tops.get(place as usize)?.0 {
        Piece::Row(row) => Some(row),
        Piece::Room(_) => None,
    }
}
