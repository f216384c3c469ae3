//! The tests.

mod access;
mod adverse;
mod axe;
mod cards;
mod cases;
mod clusters;
mod colours;
mod controls;
mod editor;
mod events;
mod faults;
mod filters;
mod frames;
mod geography;
mod given;
mod hall;
mod hosts;
mod keyboard;
mod labels;
mod layers;
mod layouts;
mod legend;
mod life;
mod link;
mod moving;
mod pages;
mod panel;
mod paper;
mod pictures;
mod places;
mod plan;
mod readme;
mod search;
mod several;
mod shapes;
mod sheet;
mod silence;
mod soak;
mod take;
mod takeover;
mod tree;
mod trouble;
mod trunk;
mod without;

use crate::{
    args::Args,
    engine::{Engine, Lacks},
    lab::Lab,
    page::{Page, Place},
};
use anyhow::{Result, ensure};
use libtest_mimic::{Failed, Trial};
use readme::Snippets;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

/// A test, and where it is run.
struct Case {
    what: String,
    places: &'static [Place],
    /// Whose drivers can do it.
    engines: &'static [Engine],
    lacks: Lacks,
    run: Run,
}

impl Case {
    /// Where an engine runs it; with `once` in one place, by turns, and another engine in another.
    fn places(&self, engine: Engine, once: Option<usize>) -> Vec<Place> {
        if !self.engines.contains(&engine) {
            return Vec::new();
        }
        match once {
            Some(first) if !EVERYWHERE.contains(&self.what.as_str()) => {
                // The name's own turn, that one more test changes nothing of the others.
                let own = self.what.bytes().map(usize::from).sum::<usize>();
                let turn = first + own + engine as usize;
                vec![self.places[turn % self.places.len()]]
            }
            _ => self.places.to_vec(),
        }
    }
}

/// Tests of what engines take otherwise from a disk, from a server, and in a page of somebody else's: run in all
/// places by all.
const EVERYWHERE: [&str; 12] = [
    "shapes",
    "silence",
    "keyboard_path",
    "deep_link",
    "garbage_link",
    "history",
    "pictures",
    "presenter",
    "set_plan",
    "take_away",
    "no_wasm",
    "no_scripts",
];

/// Tests that ask for something elsewhere on purpose: after all others nobody was asked but our own servers.
const ASKS: [&str; 1] = ["::requests_are_seen"];

/// What a test does with its page.
type Run = Arc<dyn Fn(&mut Page) -> Result<()> + Send + Sync>;

/// The tests by engine and place.
pub fn trials(args: &Args) -> Result<Vec<Trial>> {
    let lab = Lab::new(args)?;
    let languages = lab.plan.languages.clone();
    let readme = Snippets::read(&args.readme, &lab.site.slug)?;
    let lab = Arc::new(Mutex::new(lab));
    let mut trials = Vec::new();
    for &engine in &args.engines {
        for case in cases::cases(args, languages.clone(), readme.clone()) {
            let places = case.places(engine, args.once);
            let Case {
                what, lacks, run, ..
            } = case;
            for place in places {
                let lab = Arc::clone(&lab);
                let name = format!("{engine}::{place}::{what}");
                let id = name.clone();
                let run = Arc::clone(&run);
                let test = move || perform(&lab, &id, (engine, lacks, place), &run);
                trials.push(Trial::test(name, test));
            }
        }
    }
    Ok(trials)
}

fn perform(
    lab: &Mutex<Lab>,
    name: &str,
    (engine, lacks, place): (Engine, Lacks, Place),
    run: &Run,
) -> Result<(), Failed> {
    let mut lab = lab.lock().unwrap_or_else(PoisonError::into_inner);
    lab.forget(name);
    let begun = Instant::now();
    let attempt = |lab: &mut Lab| {
        lab.begin(engine, lacks)?;
        run(&mut Page::new(lab, place))?;
        let asked = lab.asked();
        let is_meant = ASKS.iter().any(|what| name.ends_with(what));
        ensure!(
            is_meant || asked.is_empty(),
            "requests to elsewhere: {asked:?}"
        );
        Ok(())
    };
    let mut result = attempt(&mut lab);
    if result.is_err() && lab.engine_fault(engine) {
        println!("· {name}: a fault of the engine itself; once more in a new browser");
        lab.part();
        result = attempt(&mut lab);
    }
    if let Err(error) = &result
        && lab.takes_again()
    {
        let first = format!("{error:#}");
        lab.failed(name, error)?;
        lab.part();
        result = attempt(&mut lab);
        if result.is_ok() {
            println!("· {name}: passed only once more, after: {first}");
        }
    }
    let took = begun.elapsed();
    if let Err(error) = lab.timed(engine, name, result.is_ok(), took) {
        println!("· {name}: {error:#}");
    }
    let Err(error) = result else { return Ok(()) };
    let mut message = format!("{error:#}");
    if let Err(error) = lab.failed(name, &error) {
        message.push_str(&format!("\n(nothing kept: {error:#})"));
    }
    Err(message.into())
}
