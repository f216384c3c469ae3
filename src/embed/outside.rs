//! What hosts and links speak of: a language, and something to do.

use crate::App;
use plan_core::{
    plan::{Lang, Plan},
    state::Action,
};
use web_sys::HtmlElement;

/// Does what a host or a link asks for: what it chooses is also brought to light.
pub(super) fn do_from_outside(app: App, action: Action) {
    match action {
        Action::Select(Some(what)) => app.show(what),
        action => app.act(action),
    }
}

/// The language of the attribute, else of the nearest ancestor, else of the reader, else the first.
pub(super) fn language(plan: &Plan, attribute: Option<&str>, host: &HtmlElement) -> Lang {
    let near = || host.closest("[lang]").ok().flatten()?.get_attribute("lang");
    let known = |code: &str| {
        plan.lang(code)
            .or_else(|| plan.lang(code.split('-').next()?))
    };
    let reader = || {
        let languages = web_sys::window()?.navigator().languages();
        languages.iter().find_map(|l| known(&l.as_string()?))
    };
    attribute
        .and_then(known)
        .or_else(|| near().and_then(|code| known(&code)))
        .or_else(reader)
        .unwrap_or_default()
}
