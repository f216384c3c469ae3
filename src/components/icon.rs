use crate::markup::{Markup, view};
use leptos::prelude::*;
use plan_core::{
    geo::symbol::marker_path,
    plan::{Plan, ProjectIx, SectorIx, Standing},
};

/// Interface icons: strokes on a 20 × 20 grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// ✕
    Close,
    /// ‹
    Back,
    /// +
    Plus,
    /// −
    Minus,
    /// Corners of a frame.
    Frame,
    /// The same corners, turned in.
    Unframe,
    /// A whole in the middle of its margins.
    Home,
    /// Stacked sheets.
    Layers,
    /// Rows.
    List,
    /// ⌄
    Down,
    /// ⌃
    Up,
    /// A lens.
    Search,
    /// A pin.
    Place,
    /// An arrow out of a tray.
    Share,
    /// A screen on its foot.
    Present,
}

impl Glyph {
    fn path(self) -> &'static str {
        match self {
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Back => "M12 4.5L6.5 10l5.5 5.5",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Minus => "M4 10h12",
            Self::Frame => "M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5",
            Self::Unframe => "M7.5 4v3.5H4M12.5 4v3.5H16M12.5 16v-3.5H16M7.5 16v-3.5H4",
            Self::Home => "M3.5 9.5L10 4l6.5 5.5M5.5 8.5V16h9V8.5",
            Self::List => "M4 5h.01M4 10h.01M4 15h.01M8 5h8M8 10h8M8 15h8",
            Self::Share => "M10 12V3.5M6.5 7L10 3.5L13.5 7M5 10v6.5h10V10",
            Self::Present => "M3 4h14v9H3zM10 13v3M7 16h6",
            Self::Search => "M13.2 13.2L17 17M14.5 9a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0",
            Self::Place => {
                "M10 17.5S4.5 12.4 4.5 8.3a5.5 5.5 0 0 1 11 0C15.5 12.4 10 17.5 10 17.5zM10 8.3h.01"
            }
            Self::Down => "M6 8l4 4 4-4",
            Self::Up => "M6 12l4-4 4 4",
            Self::Layers => {
                "M10 3.5l7 3.8-7 3.8-7-3.8zM3.6 11L10 14.5l6.4-3.5M3.6 14L10 17.5l6.4-3.5"
            }
        }
    }
}

/// An interface icon; the control around it has the name.
#[component]
pub fn Icon(
    /// Which.
    glyph: Glyph,
) -> Markup {
    view! {
        <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={glyph.path()} />
        </svg>
    }
}

/// A sector's sign as on the map: the outline is its family, solid, hollow or dashed by standing.
#[component]
pub fn SectorSign(
    /// Plan.
    plan: &'static Plan,
    /// Sector.
    sector: SectorIx,
    /// Solid, hollow or dashed.
    #[prop(default = Standing::Decided)]
    standing: Standing,
) -> Markup {
    view! {
        <svg class="sign" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
            {sign(plan, sector, standing, 11.5)}
        </svg>
    }
}

/// The shapes of a sign, round `(0, 0)`, at radius `r`.
pub fn sign(plan: &'static Plan, sector: SectorIx, standing: Standing, r: f64) -> Markup {
    let record = &plan[sector];
    let class = match standing {
        Standing::Decided => "sign-shape decided",
        Standing::Planned => "sign-shape planned",
        Standing::Proposed => "sign-shape proposed",
    };
    let scale = 1.12 * r / 16.0;
    view! {
        <g class="sign-mark" data-sector={record.id.as_str()} color={format!("var(--lsm-sector-{})", record.id)}>
            <path class={class} d={marker_path(record.shape, r)} />
            <path
                class={format!("{class} sign-icon")}
                d={record.icon.as_str()}
                transform={format!("scale({scale:.3}) translate(-8 -8)")}
            />
        </g>
    }
}

/// The standing of a project's sign.
pub fn project_sign(plan: &'static Plan, project: ProjectIx) -> Markup {
    let record = &plan[project];
    view! { <SectorSign plan=plan sector=record.sector standing=record.standing() /> }
}
