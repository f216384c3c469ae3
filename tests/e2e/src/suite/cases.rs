//! Every test, and where it is run.

use super::*;

const ALL: &[Place] = &[Place::File, Place::Http, Place::Host];
/// Pages of ours that follow the hash.
const OURS: &[Place] = &[Place::File, Place::Http];
const SERVED: &[Place] = &[Place::Http, Place::Host];

/// What nobody does in one go: all sizes, languages, states, random acts, and the tests' tests of themselves.
const TABLES: [&str; 22] = [
    "faults_are_seen",
    "requests_are_seen",
    "labels",
    "colours",
    "access_tree",
    "access_contrast",
    "access_axe",
    "access_pages",
    "access_said",
    "access_zoom",
    "access_spacing",
    "axe_phone",
    "axe_hall",
    "axe_article",
    "editor_hostile",
    "foyer_day",
    "soak",
    "story_sizes",
    "layouts",
    "layouts_overlay",
    "rounds",
    "takeover",
];

/// A test of a whole browser.
fn case(
    what: impl Into<String>,
    places: &'static [Place],
    run: impl Fn(&mut Page) -> Result<()> + Send + Sync + 'static,
) -> Case {
    Case {
        what: what.into(),
        places,
        engines: &Engine::ALL,
        lacks: Lacks::Nothing,
        run: Arc::new(run),
    }
}

/// Every test, those that need a browser of their own last: starting one takes longest.
pub fn cases(args: &Args, languages: Vec<String>, readme: Option<Snippets>) -> Vec<Case> {
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
        case("clusters", &[Place::Http], clusters::clusters),
        case("labels", &[Place::Http], labels::labels),
        case("legend", &[Place::Http], legend::legend),
        case("layers", ALL, layers::switches),
        case("layers_link", OURS, layers::link),
        case("districts", ALL, places::districts),
        case("corridors_and_zones", ALL, places::corridors_and_zones),
        case("controls", ALL, controls::controls),
        case("wheel", ALL, moving::wheel),
        case("mouse", ALL, moving::mouse),
        Case {
            engines: &[Engine::Chromium],
            ..case("pixel_ratios", SERVED, moving::pixel_ratios)
        },
        case("arrows", &[Place::Http], moving::arrows),
        Case {
            engines: moving::FINGERS,
            ..case("touch", OURS, moving::touch)
        },
        Case {
            engines: moving::FINGERS,
            ..case("touch_in_host", &[Place::Host], moving::touch_in_host)
        },
        case("host_page", &[Place::Host], moving::host_page),
        case("interrupted", SERVED, moving::interrupted),
        case("flights", OURS, moving::flights),
        Case {
            engines: moving::STILL,
            ..case("less_motion", &[Place::Http], moving::less_motion)
        },
        case("full_screen", SERVED, moving::full_screen),
        case("hover", ALL, places::hover),
        case("keyboard_path", ALL, keyboard::path),
        case("svg_tree", ALL, tree::tree),
        case("colours", &[Place::Http], colours::themes),
        case("colours_auto", &[Place::Http], colours::auto),
        case("colours_of_the_page", &[Place::Host], colours::of_the_page),
        Case {
            engines: &[Engine::Chromium],
            ..case("colours_print", OURS, colours::print)
        },
        Case {
            engines: colours::FORCED,
            ..case("colours_forced", &[Place::Http], colours::forced)
        },
        Case {
            engines: &[Engine::Chromium],
            ..case("access_tree", &[Place::Http], access::snapshots)
        },
        Case {
            engines: &[Engine::Chromium],
            ..case("access_contrast", &[Place::Http], access::contrast)
        },
        case("access_axe", &[Place::Http], access::matrix),
        case("access_pages", &[Place::Http], access::pages),
        case("access_said", &[Place::Host], access::said),
        case("access_round", &[Place::Http], access::round),
        case("access_back", &[Place::Http], access::back),
        case("access_zoom", &[Place::Http], access::zoom),
        case("access_spacing", &[Place::Http], access::spacing),
        case("axe_phone", &[Place::Http], axe::phone),
        case("axe_hall", &[Place::Http], axe::hall),
        case("axe_article", &[Place::Host], axe::article),
        case("search_keyboard", OURS, search::by_keyboard),
        case("search_hand", ALL, search::by_hand),
        case("search_phone", &[Place::Http], search::on_phone),
        case("filters_options", OURS, filters::options),
        case("figures", OURS, panel::figures),
        case("table", OURS, panel::table),
        case("plan_page", OURS, plan::page),
        case("card_more", OURS, cards::more),
        case("set_plan", SERVED, given::set_plan),
        case("set_packed", SERVED, given::set_packed),
        case("editor", OURS, editor::edit),
        case("editor_hostile", &[Place::File], editor::hostile),
        case("data_src", &[Place::Http], given::data_src),
        case("story_keys", OURS, hall::keys),
        case("presenter", OURS, hall::desk),
        case("foyer", OURS, hall::foyer),
        Case {
            engines: &[Engine::Chromium],
            ..case("foyer_day", &[Place::Http], hall::soak)
        },
        case("soak", &[Place::Http], soak::soak),
        case("story_sizes", &[Place::Http], hall::sizes),
        case("story_in_host", &[Place::Host], hall::in_host),
        case("take_away", ALL, take::away),
        case("pictures", ALL, pictures::pictures),
        case("paper", ALL, paper::print),
        case("plan_missing", SERVED, plan::missing),
        case("panel_link", &[Place::Http], panel::link),
        case("filters_spans", &[Place::Http], filters::spans_and_nothing),
        case("layouts", &[Place::Http], layouts::fit),
        case("layouts_overlay", &[Place::Http], layouts::overlay),
        case("sheet_stops", &[Place::Http], sheet::stops),
        case("sheet_card", &[Place::Http], sheet::card),
        case("sheet_focus", &[Place::Http], sheet::focus),
        case("deep_link", OURS, link::deep_link),
        case("garbage_link", OURS, link::garbage),
        case("history", OURS, link::history),
        case("unknown_link", OURS, link::unknown),
        case("selected_attribute", &[Place::Host], link::attribute),
        case("language_pages", &[Place::Http], link::language_pages),
        case("pages_shared", &[Place::Http], pages::shared),
        case("pages_integrity", &[Place::Http], pages::integrity),
        case("pages_policy", &[Place::Http], pages::policy),
        case("frame_helper", &[Place::Http], frames::helper),
        case("frame_strangers", &[Place::Http], frames::strangers),
        case("frame_ungreeted", &[Place::Http], frames::ungreeted),
        case("frame_sandboxed", &[Place::Http], frames::sandboxed),
        case("classic_script", &[Place::Host], several::classic_script),
        case("two_elements", &[Place::Host], several::two),
        case("remove_and_add", &[Place::Host], several::remove_and_add),
        case("events", SERVED, events::events),
        case("bad_arguments", ALL, events::bad_arguments),
        case("upgraded", &[Place::Host], life::upgraded),
        case("early", &[Place::Host], life::early),
        case("moved", &[Place::Host], life::moved),
        case("attributes", &[Place::Host], life::attributes),
        case("adopted", &[Place::Host], life::adopted),
        case("near", &[Place::Host], life::near),
        case("page_scheme", &[Place::Host], life::scheme),
        case("page_typeface", &[Place::Host], life::typeface),
        Case {
            engines: &[Engine::Chromium],
            ..case("rounds", &[Place::Host], life::rounds)
        },
        case("blocked", SERVED, trouble::blocked),
        case("no_storage", &[Place::Http], adverse::no_storage),
        case("no_intl", &[Place::Http], adverse::no_intl),
        case("no_fonts", &[Place::Http], adverse::no_fonts),
        case("clock", &[Place::Http], adverse::clock),
        case("slow", SERVED, adverse::slow),
        case("parts", &[Place::Http], adverse::parts),
        case("away_and_back", &[Place::Http], adverse::away_and_back),
        case("print_in_flight", OURS, adverse::print_in_flight),
        case("cut", SERVED, trouble::cut),
        case("unstyled", SERVED, trouble::unstyled),
        case("forbidden", &[Place::Host], trouble::forbidden),
        case("takeover", &[Place::Http], takeover::takeover),
    ];
    for lang in languages {
        let of = lang.clone();
        cases.push(case(format!("projects_{lang}"), ALL, move |page| {
            cards::projects(page, &of)
        }));
        cases.push(case(format!("story_{lang}"), &[Place::Http], move |page| {
            hall::story(page, &lang)
        }));
    }
    if args.faults {
        cases.push(case("panic", &[Place::Http], trouble::panic));
    }
    let book = |books| case("editor_book", OURS, editor::book(books));
    cases.extend(args.books.clone().map(book));
    cases.extend([
        case("host_plain", &[Place::Host], hosts::plain),
        case("host_two_languages", &[Place::Host], hosts::two_languages),
        case("host_csp", &[Place::Host], hosts::csp),
        case("host_sandbox", &[Place::Host], hosts::sandbox),
        case("host_srcdoc", &[Place::Host], hosts::srcdoc),
        case("host_iframe", &[Place::Host], hosts::iframe),
        case("host_other_origin", &[Place::Host], hosts::other_origin),
        case("host_file", &[Place::File], hosts::file),
    ]);
    let told = |it| case("readme", &[Place::Host], readme::readme(it));
    cases.extend(readme.map(told));
    if args.hosts.is_some() {
        cases.extend([
            case("host_react", &[Place::Host], hosts::react),
            case("host_vue", &[Place::Host], hosts::vue),
            case("host_old", &[Place::Host], hosts::old),
        ]);
    }
    if args.trunk.is_some() {
        cases.push(case("trunk", &[Place::Http], trunk::smoke));
    }
    cases.push(Case {
        lacks: Lacks::Wasm,
        ..case("no_wasm", OURS, without::wasm)
    });
    cases.push(Case {
        lacks: Lacks::Scripts,
        ..case("no_scripts", OURS, without::scripts)
    });
    if args.flows {
        cases.retain(|case| !TABLES.contains(&case.what.as_str()));
    }
    if !args.cases.is_empty() {
        // `projects` is `projects_es` and `projects_pt` as well.
        let asked = |case: &Case| {
            let rest = |name: &String| case.what.strip_prefix(name.as_str());
            let fits = |rest: &str| rest.is_empty() || rest.starts_with('_');
            args.cases.iter().filter_map(rest).any(fits)
        };
        cases.retain(asked);
    }
    cases
}
