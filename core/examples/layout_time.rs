//! How long it takes to lay out markers and names, the least of some times, a line a step: `layout_time PLAN.bin…`. With
//! `--places` it prints what stands where instead, so that two versions can be compared.

use plan_core::{
    geo::{Padding, Screen, ScreenBox, Viewport},
    layout::{self, Scene, Sight, SizeClass},
    plan::{Lang, Plan},
    state::Layers,
};
use std::{env, fs, hint::black_box, process::ExitCode, time::Instant};

/// In and out, and moved at some of the stops: zoom, place across, place down.
const WAY: [(f64, f64, f64); 18] = [
    (1.0, 0.5, 0.5),
    (1.19, 0.5, 0.5),
    (1.414, 0.5, 0.5),
    (1.414, 0.42, 0.4),
    (2.0, 0.5, 0.5),
    (2.0, 0.3, 0.8),
    (2.828, 0.5, 0.5),
    (2.828, 0.35, 0.45),
    (2.828, 0.9, 0.7),
    (4.0, 0.5, 0.5),
    (4.0, 0.42, 0.4),
    (4.0, 0.3, 0.8),
    (5.657, 0.3, 0.8),
    (5.657, 0.5, 0.5),
    (8.0, 0.5, 0.5),
    (8.0, 0.42, 0.4),
    (8.0, 0.9, 0.7),
    (3.3, 0.6, 0.55),
];
const TIMES: usize = 9;

fn main() -> ExitCode {
    let mut places = false;
    for arg in env::args().skip(1) {
        if arg == "--places" {
            places = true;
            continue;
        }
        let begun = Instant::now();
        let plan = fs::read(&arg).map(|bytes| Plan::unpack(&bytes));
        let unpacked = begun.elapsed();
        match plan {
            Ok(Ok(plan)) if places => print_places(&plan),
            Ok(Ok(plan)) => {
                println!("{arg}: unpacked in {unpacked:.1?}");
                print_times(&plan);
            }
            Ok(Err(problem)) => {
                eprintln!("{arg}: {problem}");
                return ExitCode::FAILURE;
            }
            Err(problem) => {
                eprintln!("{arg}: {problem}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// The map's box on a laptop, a phone and a large screen.
fn screens() -> [(SizeClass, Screen); 3] {
    let screen = |width, height, [top, right, bottom, left]: [f64; 4]| Screen {
        width,
        height,
        padding: Padding {
            top,
            right,
            bottom,
            left,
        },
        text_px: Screen::TEXT_PX,
    };
    [
        (
            SizeClass::Large,
            screen(920.0, 656.0, [48.0, 56.0, 84.0, 40.0]),
        ),
        (
            SizeClass::Small,
            screen(390.0, 436.0, [64.0, 30.0, 50.0, 18.0]),
        ),
        (
            SizeClass::Large,
            screen(1488.0, 1016.0, [52.0, 284.0, 66.0, 40.0]),
        ),
    ]
}

fn scene(
    plan: &Plan,
    lang: Lang,
    (size, screen): (SizeClass, Screen),
    (zoom, across, down): (f64, f64, f64),
) -> Scene<'_> {
    let mut center = plan.extent.center();
    center.x += (plan.extent.width() * (across - 0.5)) as f32;
    center.y += (plan.extent.height() * (down - 0.5)) as f32;
    let (w, h) = (screen.width, screen.height);
    let glass = |x0, y0, x1, y1| ScreenBox { x0, y0, x1, y1 };
    Scene {
        plan,
        lang,
        size,
        screen,
        view: Viewport { zoom, center }.clamped(&plan.extent),
        glass: vec![
            glass(12.0, 12.0, 54.0, 134.0),
            glass(8.0, h - 44.0, w * 0.55, h),
            glass(w - 150.0, h - 36.0, w, h),
        ],
        layers: Layers::default(),
        wanted: None,
        told: None,
        reserve: 1.0,
    }
}

fn print_times(plan: &Plan) {
    let [laptop, ..] = screens();
    println!("  zoom  at              markers    names     both  ms");
    let mut all = Vec::new();
    for stop in WAY {
        let scene = scene(plan, Lang::default(), laptop, stop);
        let mut times = Vec::new();
        let mut counts = [0; 5];
        let since = Instant::now();
        for _ in 0..TIMES {
            let begun = Instant::now();
            let markers = black_box(layout::markers(&scene, None));
            let between = begun.elapsed();
            let names = black_box(layout::names(&scene, &markers));
            let both = begun.elapsed();
            let sight = Sight::of(&scene.view, &scene.screen, &plan.extent);
            let districts = plan.districts.iter();
            counts = [
                markers.len(),
                names.labels.len() + names.along.len(),
                districts.filter(|d| sight.has(&d.extent)).count(),
                markers.iter().filter(|m| sight.has_point(m.at)).count(),
                names
                    .labels
                    .iter()
                    .filter(|l| sight.has_point(l.at))
                    .count(),
            ];
            times.push((both, between));
            if since.elapsed().as_secs() >= 5 {
                break;
            }
        }
        times.sort();
        // The least: what others have of the processor is no part of it.
        let (both, markers) = times[0];
        let ms = |time: std::time::Duration| time.as_secs_f64() * 1e3;
        let names = both.saturating_sub(markers);
        println!(
            "  {:5.3} {:4.2} {:4.2}      {:8.2} {:8.2} {:8.2}  {} markers, {} names; in sight {} areas, {} markers, {} names",
            stop.0,
            stop.1,
            stop.2,
            ms(markers),
            ms(names),
            ms(both),
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            counts[4],
        );
        all.push(ms(both));
    }
    all.sort_by(f64::total_cmp);
    let worst = all.last().copied().unwrap_or_default();
    println!("  median {:.2} ms, worst {worst:.2} ms", all[all.len() / 2]);
}

fn print_places(plan: &Plan) {
    for lang in 0..plan.languages.len() {
        for screen in screens() {
            for stop in WAY {
                let scene = scene(plan, Lang(lang as u8), screen, stop);
                println!("# {lang} {} {stop:?}", screen.1.width);
                let markers = layout::markers(&scene, None);
                for marker in &markers {
                    println!("{marker:?}");
                }
                let names = layout::names(&scene, &markers);
                for label in &names.labels {
                    println!("{label:?}");
                }
                for name in &names.along {
                    println!("{name:?}");
                }
            }
        }
    }
}
