//! Which names and markers stand where, for every language, size and zoom.

mod around;
mod hall;
mod markers;
mod names;
mod random;
mod sight;
mod speed;

use crate::plan;
use plan_core::{
    geo::{
        MapPoint, Padding, Screen, ScreenBox, ScreenFromMap, Viewport, markers::Marker, rise_em,
        text_width,
    },
    layout::{
        Names, PlacedLabel, Scene, SizeClass, Subject, homes, markers as lay_out_markers, names,
    },
    plan::{Lang, Plan},
    state::{Layer, Layers},
};
use std::{
    sync::OnceLock,
    time::{Duration, Instant},
};

/// The zoom steps: half octaves, and some between them.
pub const ZOOMS: [f64; 8] = [1.0, 1.414, 2.0, 2.828, 3.3, 4.0, 5.657, 8.0];

/// The map's box at the sizes that layouts leave it, with what stands on its glass.
pub struct Size {
    pub name: &'static str,
    pub class: SizeClass,
    pub screen: Screen,
    pub glass: Vec<ScreenBox>,
}

fn block(x0: f64, y0: f64, x1: f64, y1: f64) -> ScreenBox {
    ScreenBox { x0, y0, x1, y1 }
}

fn size(
    name: &'static str,
    class: SizeClass,
    (width, height): (f64, f64),
    (top, right, bottom, left): (f64, f64, f64, f64),
    legend: Option<(f64, f64)>,
) -> Size {
    let padding = Padding {
        top,
        right,
        bottom,
        left,
    };
    let (w, h) = (width, height);
    let mut glass = match class {
        SizeClass::Small => vec![
            block(w - 52.0, 62.0, w - 8.0, 194.0),
            block(0.0, h - 30.0, w * 0.7, h),
            block(w - 96.0, h - 30.0, w, h),
        ],
        _ => vec![
            block(12.0, 12.0, 54.0, 134.0),
            block(8.0, h - 44.0, w * 0.55, h),
            block(w - 150.0, h - 36.0, w, h),
        ],
    };
    if let Some((lw, lh)) = legend {
        glass.push(block(w - 16.0 - lw, 16.0, w - 16.0, 16.0 + lh));
    }
    Size {
        name,
        class,
        screen: Screen {
            width,
            height,
            padding,
            text_px: Screen::TEXT_PX,
        },
        glass,
    }
}

/// Phone, tablet, laptop, large screen, and two embeds; the bar and the panel are taken off.
pub fn sizes() -> Vec<Size> {
    use SizeClass::{Large, Medium, Small};
    let button = Some((110.0, 40.0));
    vec![
        size(
            "phone",
            Small,
            (390.0, 436.0),
            (64.0, 30.0, 50.0, 18.0),
            None,
        ),
        size(
            "tablet",
            Medium,
            (664.0, 712.0),
            (40.0, 40.0, 90.0, 40.0),
            button,
        ),
        size(
            "laptop",
            Large,
            (920.0, 656.0),
            (48.0, 56.0, 84.0, 40.0),
            button,
        ),
        size(
            "screen",
            Large,
            (1488.0, 1016.0),
            (52.0, 284.0, 66.0, 40.0),
            Some((306.0, 560.0)),
        ),
        size(
            "embed",
            Small,
            (480.0, 360.0),
            (30.0, 30.0, 50.0, 18.0),
            None,
        ),
        size(
            "tiny",
            Small,
            (280.0, 240.0),
            (20.0, 16.0, 40.0, 16.0),
            None,
        ),
    ]
}

/// Where a reader may look: the middle, and places towards the edges.
pub fn views(plan: &Plan, zoom: f64) -> Vec<Viewport> {
    let extent = &plan.extent;
    let at = |u: f64, v: f64| {
        let center = MapPoint::new(
            f64::from(extent.x0) + extent.width() * u,
            f64::from(extent.y0) + extent.height() * v,
        );
        Viewport { zoom, center }.clamped(extent)
    };
    let mut all = vec![at(0.5, 0.5)];
    if zoom > 1.1 {
        for (u, v) in [(0.42, 0.4), (0.3, 0.8), (0.9, 0.7)] {
            all.push(at(u, v));
        }
    }
    all
}

pub fn scene<'a>(plan: &'a Plan, size: &Size, lang: Lang, view: Viewport) -> Scene<'a> {
    Scene {
        plan,
        lang,
        size: size.class,
        screen: size.screen,
        view,
        glass: size.glass.clone(),
        layers: Layers::default(),
        wanted: None,
        told: None,
        reserve: 1.0,
    }
}

pub fn transform(scene: &Scene) -> ScreenFromMap {
    scene
        .view
        .screen_from_map(&scene.screen, &scene.plan.extent)
}

pub fn all_names(scene: &Scene) -> Names {
    names(scene, &lay_out_markers(scene, None))
}

pub fn languages(plan: &Plan) -> impl Iterator<Item = Lang> {
    (0..plan.languages.len() as u8).map(Lang)
}

/// The box of a label's letters on the screen, by the typeface's own widths.
pub fn letters(scene: &Scene, label: &PlacedLabel) -> ScreenBox {
    let style = label.subject.style(scene.plan, scene.size);
    let set = plan_core::geo::TextStyle {
        size: label.size,
        weight: style.weight,
        spacing: label.spacing,
    };
    let width = text_width(&scene.plan.font, &label.text, set);
    let (x, y) = transform(scene).apply(label.at);
    let (x, y) = (x + label.offset.0, y + label.offset.1);
    let left = match label.anchor.svg() {
        "start" => x,
        "middle" => x - width / 2.0,
        _ => x - width,
    };
    let (ascent, descent) = rise_em(&label.text);
    block(
        left,
        y - ascent * label.size,
        left + width,
        y + descent * label.size,
    )
}

/// Each name with the boxes of its letters: several along a line.
pub fn boxes(scene: &Scene, names: &Names) -> Vec<(String, Vec<ScreenBox>)> {
    let t = transform(scene);
    let mut all: Vec<(String, Vec<ScreenBox>)> = names
        .labels
        .iter()
        .map(|l| (l.subject.id(scene.plan), vec![letters(scene, l)]))
        .collect();
    for name in &names.along {
        let line = name.curve.iter().map(|&p| t.apply(p)).collect();
        let along = plan_core::geo::along::Along { line };
        all.push((name.subject.id(scene.plan), along.boxes(name.size)));
    }
    all
}

/// A scene that is laid out.
pub struct Laid {
    pub how: String,
    pub scene: Scene<'static>,
    pub markers: Vec<Marker>,
    pub names: Names,
    pub took: Duration,
}

/// Every scene of the real plan: language, size, zoom, place. Laid out once for all tests.
pub fn all_laid() -> &'static [Laid] {
    static ALL: OnceLock<Vec<Laid>> = OnceLock::new();
    ALL.get_or_init(|| {
        let plan = plan();
        let mut all = Vec::new();
        for size in sizes() {
            for lang in languages(plan) {
                for zoom in ZOOMS {
                    for (i, view) in views(plan, zoom).into_iter().enumerate() {
                        let scene = scene(plan, &size, lang, view);
                        let code = &plan.languages[usize::from(lang.0)].code;
                        let begun = Instant::now();
                        let markers = lay_out_markers(&scene, None);
                        let names = names(&scene, &markers);
                        all.push(Laid {
                            took: begun.elapsed(),
                            how: format!("{} {code} ×{zoom} at {i}", size.name),
                            scene,
                            markers,
                            names,
                        });
                    }
                }
            }
        }
        all
    })
}

/// Fails with what is wrong, if anything.
pub fn none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

pub fn real() -> &'static Plan {
    plan()
}

/// The subject of a district's name.
pub fn district_of(subject: Subject) -> Option<plan_core::plan::DistrictIx> {
    match subject {
        Subject::District(d, _) => Some(d),
        _ => None,
    }
}
