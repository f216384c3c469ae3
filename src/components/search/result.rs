use super::Typed;
use crate::{
    App,
    components::{
        icon::{Glyph, Icon, SectorSign, project_sign},
        sample::{LineSample, Swatch},
    },
    frame::Size,
    markup::{IntoMarkup as _, Markup, view},
};
use plan_core::{
    filter::{Facet, Part},
    i18n::{Word, fill},
    plan::{Plan, Standing},
    search::{Hit, Role, Target},
    sheet::Stop,
};

/// A result: sign, name with what was asked for lit, and what it is.
pub(super) fn result(app: App, typed: Typed, nth: usize, hit: Hit, query: &str) -> Markup {
    let plan = app.plan;
    let name = app.text(hit.target.name(plan));
    let said = second(app, hit);
    let is_active = move || typed.active.get() == nth;
    view! {
        <li
            id={format!("result-{nth}")}
            role="option"
            class:active=is_active
            data-result={format!("{}:{}", hit.target.kind(), hit.target.id(plan))}
            aria-selected=move || if is_active() { "true" } else { "false" }
            on:pointerenter=move |_| typed.active.set(nth)
            // The field keeps the focus.
            on:pointerdown=|event: web_sys::PointerEvent| event.prevent_default()
            on:mousedown=|event: web_sys::MouseEvent| event.prevent_default()
            on:click=move |_| choose(app, typed, hit)
        >
            {sign(plan, hit.target)}
            <span>
                <span class="result-name">{lit(app, name, query)}</span>
                <span class="result-more">{lit(app, &said, query)}</span>
            </span>
        </li>
    }
}

/// A text in which what was asked for is marked.
fn lit(app: App, text: &str, query: &str) -> Markup {
    let piece = |(piece, is_lit): (&str, bool)| match is_lit {
        true => view! { <mark>{piece.to_owned()}</mark> },
        false => piece.to_owned().into_markup(),
    };
    app.finder.lit(text, query).into_iter().map(piece).collect()
}

/// What a result is, and by which of its names it was found.
fn second(app: App, hit: Hit) -> String {
    let plan = app.plan;
    let kind = match hit.target {
        Target::Zone(_) => Word::Zone,
        Target::Corridor(ix) => match plan[ix].kind {
            plan_core::plan::CorridorKind::Axis => Word::Axis,
            plan_core::plan::CorridorKind::Corridor => Word::Corridor,
        },
        Target::District(_) => Word::District,
        Target::Town(_) => Word::Town,
        Target::Gate(_) => Word::Gate,
        Target::Project(_) => Word::Project,
        Target::Sector(_) => Word::Sector,
        Target::Commune(_) => Word::Commune,
        Target::Road(_) => Word::Road,
    };
    let kind = app.word(kind).to_owned();
    let more = match (hit.target, hit.role) {
        (Target::Commune(ix), Role::Former(nth)) => {
            let unit = plan[ix].merged_from.get(usize::from(nth));
            unit.map(|unit| fill(app.word(Word::PlaceBefore), &[("n", app.text(&unit.name))]))
        }
        (Target::Project(ix), Role::Investor) => {
            let investor = plan[ix].investor.as_ref();
            investor.map(|fact| app.text(&fact.text).to_owned())
        }
        (Target::Project(ix), _) => {
            let names = plan[ix].districts.iter().map(|&d| app.text(&plan[d].name));
            let names: Vec<&str> = names.collect();
            (!names.is_empty()).then(|| names.join(app.word(Word::ListSeparator)))
        }
        (Target::Commune(ix), _) => {
            let district = plan[ix].districts.first();
            district.map(|&d| app.text(&plan[d].full_name).to_owned())
        }
        _ => None,
    };
    match more {
        Some(more) => [kind.as_str(), " · ", &more].concat(),
        None => kind,
    }
}

fn sign(plan: &'static Plan, target: Target) -> Markup {
    match target {
        Target::Zone(ix) => view! { <Swatch zone=ix /> },
        Target::District(ix) => view! { <Swatch zone={plan[ix].zone} /> },
        Target::Corridor(ix) => view! { <LineSample corridor=ix /> },
        Target::Project(ix) => project_sign(plan, ix),
        Target::Sector(ix) => view! {
            <SectorSign plan=plan sector=ix standing={Standing::Decided} />
        },
        Target::Town(_) | Target::Gate(_) | Target::Commune(_) | Target::Road(_) => {
            view! { <Icon glyph=Glyph::Place /> }
        }
    }
}

/// Goes where a result leads: its card, its place on the map, or its projects in the list.
pub(super) fn choose(app: App, typed: Typed, hit: Hit) {
    typed.shut(app);
    match (hit.target, hit.target.selection()) {
        (_, Some(what)) => app.show(what),
        (Target::Sector(sector), _) => {
            app.close();
            let filters = app
                .filters
                .get_untracked()
                .without(Part::Facet(Facet::Sector));
            app.filter(filters.with(Facet::Sector, sector.0, true));
            app.shelf.show_list();
        }
        (target, None) => {
            app.close();
            app.look_at(target);
            if app.size.get_untracked() != Size::Large {
                app.shelf.go(Stop::Peek);
            }
        }
    }
}
