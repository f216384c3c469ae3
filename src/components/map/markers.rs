use super::{
    cluster_menu::{MenuState, Opened},
    drawing::Drawing,
    layout::Layout,
    points::pinned,
};
use crate::{
    App,
    components::icon::sign,
    markup::{Markup, keyed, view},
};
use leptos::prelude::*;
use plan_core::{
    geo::{MANY, MAX_ZOOM, MapRect, Viewport, markers::Marker},
    i18n::Word,
    plan::{ProjectIx, SectorIx},
    state::{Action, Layer, Selection},
};

/// Markers of projects, one or several gathered. Pointers reach them; for the keyboard there are the
/// list and the areas' cards, and a stop at each cluster that no zoom parts.
#[component]
pub fn Markers() -> Markup {
    let app = App::here();
    let layout = expect_context::<Layout>();
    let drawing = Drawing::here();
    // Of very many those in sight; the selected one last, so that nothing covers it.
    let many = app.plan.projects.len() >= MANY;
    let ordered = move || {
        let selected = app.selected.get();
        let is_selected = |m: &&Marker| match m.projects[..] {
            [one] => selected == Some(Selection::Project(one)),
            _ => false,
        };
        let sight = many.then(|| drawing.sight.get());
        layout.markers.with(|all| {
            let in_sight = |m: &&Marker| sight.is_none_or(|sight| sight.has_point(m.at));
            let seen = all.iter().filter(in_sight);
            let (top, mut rest): (Vec<_>, Vec<_>) = seen.partition(is_selected);
            rest.extend(top);
            rest.into_iter().cloned().collect::<Vec<_>>()
        })
    };
    let of_kind = move |stays: bool| {
        let wanted = move |m: &Marker| stays_gathered(m) == stays;
        move || ordered().into_iter().filter(wanted).collect::<Vec<_>>()
    };
    view! {
        <g class="markers" display=app.displays(Layer::Projects)>
            <g aria-hidden="true">
                {keyed(of_kind(false), key, move |m| marker(app, m))}
            </g>
            <g>
                {keyed(of_kind(true), key, move |m| marker(app, m))}
            </g>
        </g>
    }
}

/// Several projects that no zoom parts.
fn stays_gathered(marker: &Marker) -> bool {
    marker.projects.len() > 1 && marker.parts_at.is_none()
}

/// A marker that stays what and where it is keeps its node.
fn key(marker: &Marker) -> (Vec<ProjectIx>, [i32; 3], bool) {
    let (dx, dy) = marker.offset;
    let tenths = [dx, dy, marker.radius].map(|px| (px * 10.0) as i32);
    (marker.projects.clone(), tenths, marker.parts_at.is_some())
}

fn marker(app: App, marker: Marker) -> Markup {
    let at = marker.at;
    let (dx, dy) = marker.offset;
    let leader = marker.leader.then(|| {
        let d = format!("M0 0L{dx:.1} {dy:.1}");
        view! {
            <path class={"leader-casing"} d={d.clone()} />
            <path class={"leader"} d={d} />
            <circle class={"true-place"} r={2.1} />
        }
    });
    let body = match marker.projects[..] {
        [one] => single(app, one, marker.radius),
        _ => cluster(app, marker),
    };
    view! {
        <g transform=pinned(app, at)>
            {leader}
            <g transform={format!("translate({dx:.1} {dy:.1})")}>{body}</g>
        </g>
    }
}

fn single(app: App, project: ProjectIx, r: f64) -> Markup {
    let record = &app.plan[project];
    let what = Selection::Project(project);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let frame = plan_core::geo::symbol::marker_path(app.plan[record.sector].shape, r * 1.42);
    view! {
        <g
            class="marker"
            class:hovered=move || hovered.get()
            class:selected=move || selected.get()
            data-project={record.id.as_str()}
            on:click=app.opens(what)
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            <circle class={"target"} r={r.max(22.0)} />
            <path class={"frame"} d={frame} />
            {sign(app.plan, record.sector, record.standing(), r)}
        </g>
    }
}

/// A count in a ring. A click goes near enough that the projects part, or opens the list of them where
/// no zoom parts them.
fn cluster(app: App, marker: Marker) -> Markup {
    let plan = app.plan;
    let menu = expect_context::<MenuState>();
    let stays = stays_gathered(&marker);
    let r = marker.radius;
    let ids: Vec<&str> = marker
        .projects
        .iter()
        .map(|&p| plan[p].id.as_str())
        .collect();
    let ids = ids.join(" ");
    let count = marker.projects.len();
    let arcs = arcs(app, &marker.projects, r);
    let any_hovered = {
        let projects = marker.projects.clone();
        move || matches!(app.hovered.get(), Some(Selection::Project(p)) if projects.contains(&p))
    };
    let name = {
        let projects = marker.projects.clone();
        move || {
            let language = app.language();
            let n = language.format.number(count as f64);
            let count = language.words.counted(Word::Projects, count, &n);
            let names: Vec<&str> = projects.iter().map(|&p| app.text(&plan[p].short)).collect();
            format!("{count}: {}", names.join(app.word(Word::ListSeparator)))
        }
    };
    let opened = {
        let projects = marker.projects.clone();
        move || menu.shows(&projects)
    };
    let marker = StoredValue::new(marker);
    let open = move || {
        let marker = marker.get_value();
        match nearer(app, &marker) {
            Some(view) => app.act(Action::Look(view)),
            None => menu.open(Opened {
                projects: marker.projects,
                at: marker.at,
                offset: marker.offset,
                radius: marker.radius,
            }),
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            open();
        }
    };
    view! {
        <g
            class="marker cluster"
            class:hovered=any_hovered
            data-cluster={ids}
            role={stays.then_some("button")}
            tabindex={stays.then_some("0")}
            aria-haspopup={stays.then_some("menu")}
            aria-expanded=move || stays.then(|| if opened() { "true" } else { "false" })
            aria-label=move || stays.then(&name)
            on:click=move |_| open()
            on:keydown=on_key
        >
            <circle class={"target"} r={r.max(22.0)} />
            <circle class={"cluster-focus"} r={r + 4.0} />
            <circle class={"disc"} r={r} />
            {arcs}
            <text class={"cluster-count"} y={format!("{:.1}", r * 0.36)} font-size={format!("{:.1}", (r * 0.95).max(11.0))} text-anchor={"middle"} aria-hidden="true">
                {count}
            </text>
        </g>
    }
}

/// The view in which a cluster's projects part; `None` where no zoom does it.
fn nearer(app: App, marker: &Marker) -> Option<Viewport> {
    let plan = app.plan;
    let now = app.view.get_untracked().zoom;
    let parts_at = marker.parts_at.filter(|_| now < MAX_ZOOM * 0.99)?;
    let rect = MapRect::around(marker.projects.iter().filter_map(|&p| plan[p].at))?;
    let zoom = parts_at.max(now * 1.5).min(MAX_ZOOM);
    Some(Viewport {
        zoom,
        center: rect.center(),
    })
}

/// The ring of a cluster, split by sector.
fn arcs(app: App, projects: &[ProjectIx], r: f64) -> Markup {
    let plan = app.plan;
    let mut sectors: Vec<_> = projects.iter().map(|&p| plan[p].sector).collect();
    plan_core::order::by(&mut sectors, Ord::cmp);
    let ring = r - 1.8;
    // Radius 100/2π: path lengths are percent.
    let share = 100.0 / sectors.len() as f64;
    let mut before = 0.0;
    let arc = |same: &[SectorIx]| {
        let length = share * same.len() as f64;
        let from = before;
        before += length;
        let sector = same.first().map(|&sector| &plan[sector].id);
        view! {
            <circle
                class={"arc"}
                r={format!("{ring:.2}")}
                pathLength={100}
                stroke={sector.map(|id| format!("var(--lsm-sector-{id})"))}
                stroke-dasharray={format!("{length:.2} {:.2}", 100.0 - length)}
                stroke-dashoffset={format!("{:.2}", 25.0 - from)}
            />
        }
    };
    sectors.chunk_by(|a, b| a == b).map(arc).collect()
}
