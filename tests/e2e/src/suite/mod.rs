//! The tests.

mod axe;
mod cards;
mod controls;
mod events;
mod faults;
mod geography;
mod keyboard;
mod legend;
mod link;
mod places;
mod several;
mod shapes;
mod silence;
mod tree;
mod trunk;
mod without;

use crate::{
    args::Args,
    engine::{Engine, Lacks},
    lab::Lab,
    page::{Page, Place},
};
use anyhow::Result;
use libtest_mimic::{Failed, Trial};
use std::sync::{Arc, Mutex, PoisonError};

/// A test, and where it is run.
struct Case {
    what: &'static str,
    places: &'static [Place],
    lacks: Lacks,
    run: fn(&mut Page) -> Result<()>,
}

const ALL: &[Place] = &[Place::File, Place::Http, Place::Host];
/// Pages of ours that follow the hash.
const OURS: &[Place] = &[Place::File, Place::Http];
const SERVED: &[Place] = &[Place::Http, Place::Host];

/// A test of a whole browser.
const fn case(
    what: &'static str,
    places: &'static [Place],
    run: fn(&mut Page) -> Result<()>,
) -> Case {
    Case {
        what,
        places,
        lacks: Lacks::Nothing,
        run,
    }
}

/// Every test, those that need a browser of their own last: starting one takes longest.
fn cases(args: &Args) -> Vec<Case> {
    let mut cases = vec![
        case("faults_are_seen", &[Place::Http], faults::are_seen),
        case(
            "requests_are_seen",
            &[Place::File],
            faults::requests_are_seen,
        ),
        case("shapes", ALL, shapes::shapes),
        case("silence", ALL, silence::silence),
        case("geography", ALL, geography::geography),
        case("legend", &[Place::Http], legend::legend),
        case("projects", ALL, cards::projects),
        case("districts", ALL, places::districts),
        case("corridors_and_zones", ALL, places::corridors_and_zones),
        case("controls", ALL, controls::controls),
        case("wheel", ALL, controls::wheel),
        case("hover", ALL, places::hover),
        case("keyboard_path", ALL, keyboard::path),
        case("svg_tree", ALL, tree::tree),
        case("axe_desktop", OURS, axe::desktop),
        case("axe_themes", &[Place::Http], axe::themes),
        case("axe_phone", &[Place::Http], axe::phone),
        case("axe_article", &[Place::Host], axe::article),
        case("deep_link", OURS, link::deep_link),
        case("garbage_link", OURS, link::garbage),
        case("selected_attribute", &[Place::Host], link::attribute),
        case("language_pages", &[Place::Http], link::language_pages),
        case("classic_script", &[Place::Host], several::classic_script),
        case("two_elements", &[Place::Host], several::two),
        case("remove_and_add", &[Place::Host], several::remove_and_add),
        case("events", SERVED, events::events),
        case("bad_arguments", ALL, events::bad_arguments),
    ];
    if args.trunk.is_some() {
        cases.push(case("trunk", &[Place::Http], trunk::smoke));
    }
    let lacking = |what, lacks, run| Case {
        what,
        places: OURS,
        lacks,
        run,
    };
    cases.push(lacking("no_wasm", Lacks::Wasm, without::wasm));
    cases.push(lacking("no_scripts", Lacks::Scripts, without::scripts));
    if !args.cases.is_empty() {
        cases.retain(|case| args.cases.iter().any(|name| name == case.what));
    }
    cases
}

/// The tests by engine and place.
pub fn trials(args: &Args) -> Result<Vec<Trial>> {
    let lab = Arc::new(Mutex::new(Lab::new(args)?));
    let mut trials = Vec::new();
    for &engine in &args.engines {
        for Case {
            what,
            places,
            lacks,
            run,
        } in cases(args)
        {
            for &place in places {
                let lab = Arc::clone(&lab);
                let name = format!("{engine}::{place}::{what}");
                let id = name.clone();
                let test = move || perform(&lab, &id, (engine, lacks, place), run);
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
    run: fn(&mut Page) -> Result<()>,
) -> Result<(), Failed> {
    let mut lab = lab.lock().unwrap_or_else(PoisonError::into_inner);
    lab.forget(name);
    let result = lab
        .begin(engine, lacks)
        .and_then(|()| run(&mut Page::new(&mut lab, place)));
    let Err(error) = result else { return Ok(()) };
    let mut message = format!("{error:#}");
    if let Err(error) = lab.failed(name, &error) {
        message.push_str(&format!("\n(nothing kept: {error:#})"));
    }
    Err(message.into())
}
