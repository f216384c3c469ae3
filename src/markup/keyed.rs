//! Lists in which what stays keeps its nodes.

use super::{
    IntoMarkup, Made, Markup,
    dom::{Mounted, text_node},
};
use crate::signal::Lasts;
use leptos::prelude::*;
use std::{
    cell::RefCell,
    hash::{DefaultHasher, Hash, Hasher as _},
    rc::Rc,
};
use web_sys::Node;

/// What an item is known by, and how it is made.
pub type Item = (u64, Box<dyn FnOnce() -> Markup>);

/// The items of a signal, each made once: an item is the same as long as its key is.
pub fn keyed<T: 'static, K: Hash, M: IntoMarkup>(
    each: impl Fn() -> Vec<T> + 'static,
    key: impl Fn(&T) -> K + 'static,
    made: impl Fn(T) -> M + Clone + 'static,
) -> Markup {
    Markup::Keyed(Box::new(move || {
        let item = |one: T| {
            let mut hasher = DefaultHasher::new();
            key(&one).hash(&mut hasher);
            let made = made.clone();
            let item: Item = (hasher.finish(), Box::new(move || made(one).into_markup()));
            item
        };
        each().into_iter().map(item).collect()
    }))
}

/// An item on the page.
struct Shown {
    key: u64,
    /// What its signals belong to.
    owner: Owner,
    mounted: Mounted,
}

/// A list on the page.
pub struct List {
    items: Rc<RefCell<Vec<Shown>>>,
    /// An empty text after the last.
    mark: Node,
    _effect: RenderEffect<()>,
}

impl List {
    /// Follows a list.
    pub(super) fn new(items: Made<Vec<Item>>) -> Self {
        let mark = text_node("");
        let shown = Rc::new(RefCell::new(Vec::new()));
        // An item outlives the run that made it.
        let parent = Owner::current().unwrap_or_default();
        let effect = {
            let (shown, mark, lasts) = (shown.clone(), mark.clone(), Lasts::here());
            RenderEffect::new(move |_| {
                if !lasts.now() {
                    return;
                }
                let next = items();
                let before = shown.take();
                shown.replace(follow(&parent, before, next, &mark));
            })
        };
        Self {
            items: shown,
            mark,
            _effect: effect,
        }
    }

    pub(super) fn put(&self, parent: &Node, before: Option<&Node>) {
        for item in self.items.borrow().iter() {
            item.mounted.put(parent, before);
        }
        let _ = parent.insert_before(&self.mark, before);
    }

    pub(super) fn take(&self) {
        for item in self.items.borrow().iter() {
            item.mounted.take();
        }
        if let Some(parent) = self.mark.parent_node() {
            let _ = parent.remove_child(&self.mark);
        }
    }

    pub(super) fn first(&self) -> Option<Node> {
        let items = self.items.borrow();
        let first = items.iter().find_map(|item| item.mounted.first());
        first.or_else(|| Some(self.mark.clone()))
    }

    pub(super) fn elements(&self) -> Vec<web_sys::Element> {
        let items = self.items.borrow();
        items.iter().flat_map(|i| i.mounted.elements()).collect()
    }
}

/// What becomes of a list: items that are no longer in it go, new ones are made, and those are put in
/// their place that do not stand in it. As few as can be are moved.
fn follow(parent: &Owner, before: Vec<Shown>, next: Vec<Item>, mark: &Node) -> Vec<Shown> {
    let mut before: Vec<Option<Shown>> = before.into_iter().map(Some).collect();
    let mut after: Vec<Shown> = Vec::with_capacity(next.len());
    // Mostly the order is the same: the search begins where the last one ended.
    let mut from = 0;
    let mut stood = Vec::with_capacity(next.len());
    for (key, made) in next {
        let is = |s: &Option<Shown>| s.as_ref().is_some_and(|s| s.key == key);
        let found = (from..before.len())
            .chain(0..from)
            .find(|&i| is(&before[i]));
        let shown = found.and_then(|i| {
            from = i + 1;
            before[i].take()
        });
        stood.push(found);
        after.push(shown.unwrap_or_else(|| {
            let owner = parent.with(Owner::new);
            let mounted = owner.with(|| made().build());
            Shown {
                key,
                owner,
                mounted,
            }
        }));
    }
    for gone in before.into_iter().flatten() {
        gone.mounted.take();
        gone.owner.cleanup();
    }
    if let Some(page) = mark.parent_node() {
        let stays = stays(&stood);
        let mut follows = mark.clone();
        for (item, stays) in after.iter().zip(stays).rev() {
            if !stays {
                item.mounted.put(&page, Some(&follows));
            }
            follows = item.mounted.first().unwrap_or(follows);
        }
    }
    after
}

/// Which items stay where they are, by where they stood: the longest run of them that is in order.
fn stays(stood: &[Option<usize>]) -> Vec<bool> {
    // The last item of the best run of each length so far, and which comes before an item in its run.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before = vec![None; stood.len()];
    for (i, place) in stood.iter().enumerate() {
        let Some(place) = *place else { continue };
        let length = ends.partition_point(|&(end, _)| end < place);
        before[i] = length.checked_sub(1).map(|shorter| ends[shorter].1);
        match ends.get_mut(length) {
            Some(end) => *end = (place, i),
            None => ends.push((place, i)),
        }
    }
    let mut stays = vec![false; stood.len()];
    let mut next = ends.last().map(|&(_, i)| i);
    while let Some(i) = next {
        stays[i] = true;
        next = before[i];
    }
    stays
}
