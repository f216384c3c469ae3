use super::{count, switch::Part};
use crate::{
    App,
    components::icon::SectorSign,
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{SectorIx, Standing},
    state::Layer,
};

/// Sectors with their signs, and what their outlines say.
#[component]
pub fn Sectors() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let of = |sector: SectorIx| plan.projects.iter().filter(|p| p.sector == sector).count();
    let entries = plan
        .sector_ixs()
        .map(move |sector| (sector, of(sector)))
        .filter(|(_, n)| *n > 0);
    let entries = entries.map(move |(sector, n)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=sector />
                <span>{app.reads(&plan[sector].name)}</span>
                {count(app, n)}
            </li>
        }
    });
    let first = SectorIx(0);
    let standings = [
        (Standing::Decided, Word::StandingDecided),
        (Standing::Planned, Word::StandingPlanned),
        (Standing::Proposed, Word::StandingProposed),
    ];
    let standings = standings.map(move |(standing, word)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=first standing=standing />
                <span>{app.says(word)}</span>
            </li>
        }
    });
    let title = move || {
        let language = app.language();
        let n = plan.projects.len();
        language
            .words
            .counted(Word::Projects, n, &language.format.number(n as f64))
    };
    view! {
        <Part title=memo(title) layer=Layer::Projects>
            <ul class="sectors">{entries.collect::<Markup>()}</ul>
            <ul class="inline">{standings.into_iter().collect::<Markup>()}</ul>
        </Part>
    }
}
