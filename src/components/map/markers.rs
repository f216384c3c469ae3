use super::{layout::Layout, points::pinned};
use crate::{App, components::icon::sign};
use leptos::prelude::*;
use plan_core::{
    geo::{MapRect, Viewport, markers::Marker},
    plan::ProjectIx,
    state::{Action, Layer, Selection},
};

/// Markers of projects, one or several gathered; pointer targets only: the list beside the map is the
/// keyboard's way to them.
#[component]
pub fn Markers() -> impl IntoView {
    let app = App::here();
    let layout = expect_context::<Layout>();
    let all = move || {
        let markers = layout.markers.get();
        // The selected one last, so that nothing covers it.
        let (top, rest): (Vec<_>, Vec<_>) =
            markers.into_iter().partition(|m| match m.projects[..] {
                [one] => app.selected.get_untracked() == Some(Selection::Project(one)),
                _ => false,
            });
        rest.into_iter()
            .chain(top)
            .map(|m| marker(app, m))
            .collect_view()
    };
    view! { <g class="markers" display=app.displays(Layer::Projects) aria-hidden="true">{all}</g> }
}

fn marker(app: App, marker: Marker) -> AnyView {
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
        [one] => single(app, one, marker.radius).into_any(),
        _ => cluster(app, marker.projects, marker.radius).into_any(),
    };
    view! {
        <g transform=pinned(app, at)>
            {leader}
            <g transform={format!("translate({dx:.1} {dy:.1})")}>{body}</g>
        </g>
    }
    .into_any()
}

fn single(app: App, project: ProjectIx, r: f64) -> impl IntoView {
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

fn cluster(app: App, projects: Vec<ProjectIx>, r: f64) -> impl IntoView {
    let plan = app.plan;
    let ids: Vec<&str> = projects.iter().map(|&p| plan[p].id.as_str()).collect();
    let count = projects.len();
    let arcs = arcs(app, &projects, r);
    let any_hovered = {
        let projects = projects.clone();
        move || matches!(app.hovered.get(), Some(Selection::Project(p)) if projects.contains(&p))
    };
    let open = move |_| {
        let places = projects.iter().filter_map(|&p| plan[p].at);
        if let Some(rect) = MapRect::around(places) {
            // Near enough that they part, whatever lies between.
            let near = Viewport::on(&rect, &plan.extent);
            let zoom = (app.view.get_untracked().zoom * 2.0).max(near.zoom.min(4.0));
            app.act(Action::Look(Viewport { zoom, ..near }));
        }
    };
    view! {
        <g class="marker cluster" class:hovered=any_hovered data-cluster={ids.join(" ")} on:click=open>
            <circle class={"target"} r={r.max(22.0)} />
            <circle class={"disc"} r={r} />
            {arcs}
            <text class={"cluster-count"} y={format!("{:.1}", r * 0.36)} font-size={format!("{:.1}", (r * 0.95).max(11.0))} text-anchor={"middle"}>
                {count}
            </text>
        </g>
    }
}

/// The ring of a cluster, split by sector.
fn arcs(app: App, projects: &[ProjectIx], r: f64) -> impl IntoView + use<> {
    let plan = app.plan;
    let mut sectors: Vec<_> = projects.iter().map(|&p| plan[p].sector).collect();
    sectors.sort();
    let ring = r - 1.8;
    // Radius 100/2π: path lengths are percent.
    let share = 100.0 / sectors.len() as f64;
    let arc = |(i, sector): (usize, plan_core::plan::SectorIx)| {
        view! {
            <circle
                class={"arc"}
                r={format!("{ring:.2}")}
                pathLength={100}
                stroke={format!("var(--lsm-sector-{})", plan[sector].id)}
                stroke-dasharray={format!("{share:.2} {:.2}", 100.0 - share)}
                stroke-dashoffset={format!("{:.2}", 25.0 - share * i as f64)}
            />
        }
    };
    sectors.into_iter().enumerate().map(arc).collect_view()
}
