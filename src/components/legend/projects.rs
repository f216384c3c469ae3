use super::{count, switch::Part};
use crate::{
    App,
    components::icon::SectorSign,
    markup::{Markup, view},
    signal::memo,
    wanted::{self, wanted_of},
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
    let has_any = |sector: &SectorIx| plan.projects.iter().any(|p| p.sector == *sector);
    let entries = plan.sector_ixs().filter(has_any).map(move |sector| {
        let n = wanted_of(app, move |project| plan[project].sector == sector);
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=sector />
                <span>{app.reads(&plan[sector].name)}</span>
                {count(app, move || n.get())}
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
    view! {
        <Part title=memo(move || wanted::count(app)) layer=Layer::Projects>
            <ul class="sectors">{entries.collect::<Markup>()}</ul>
            <ul class="inline">{standings.into_iter().collect::<Markup>()}</ul>
        </Part>
    }
}
