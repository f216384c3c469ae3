//! What opens under a button of the bar, and shuts when the focus or a press goes elsewhere.

use crate::{
    dom::focus,
    signal::{RwSignal, effect},
};
use leptos::{html, prelude::*};
use web_sys::FocusEvent;

/// Shuts it when the focus leaves; whatever shuts it, the focus does not stay in what is hidden. The node's
/// first child is its button.
pub fn popover(
    open: RwSignal<bool>,
    node: NodeRef<html::Div>,
) -> impl Fn(FocusEvent) + Copy + 'static {
    effect(move |was: Option<bool>| {
        let now = open.get();
        if let (Some(true), false, Some(node)) = (was, now, node.get_untracked()) {
            let focused = focus::root_of(&node).and_then(|root| focus::focused(&root));
            let button = node.first_element_child();
            if let Some(button) = button.filter(|_| focused.is_none_or(|f| node.contains(Some(&f))))
            {
                focus::focus(&button);
            }
        }
        now
    });
    move |event| {
        let whole = node.get_untracked();
        if focus::goes_inside(&event, whole.as_deref().map(|m| &**m)) == Some(false) {
            open.set(false);
        }
    }
}
