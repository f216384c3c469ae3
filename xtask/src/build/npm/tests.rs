use super::*;
use crate::{build, files};
use std::collections::BTreeSet;

fn all() -> (Site, Plan, Api) {
    let site = Site::new(None).expect("a checkout");
    let plan = build::plan(&site).expect("a sound plan");
    let api = Api::read(&site, &plan).expect("element.toml");
    (site, plan, api)
}

#[test]
fn the_parts_are_those_of_the_components() {
    let (site, _, api) = all();
    let mut there = BTreeSet::new();
    for file in files::all(&site.root.join("src/components")).expect("components") {
        let text = fs::read_to_string(file).expect("a file");
        let names = text.split(" part=\"").skip(1);
        there.extend(names.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    let said: BTreeSet<String> = api.parts.into_iter().map(|it| it.name).collect();
    assert_eq!(said, there);
}

#[test]
fn what_the_package_tells_the_readme_tells_too() {
    let (site, _, api) = all();
    let readme = fs::read_to_string(site.root.join("README.md")).expect("README.md");
    let attributes = api.attributes.iter().map(|it| it.name.clone());
    let properties = api.properties.iter().map(|it| format!("`{}`", it.name));
    let methods = api.methods.iter().map(|it| format!("{}(", it.name));
    let events = api.events.iter().map(|it| it.name.clone());
    let parts = api.parts.iter().map(|it| format!("`{}`", it.name));
    let all = attributes
        .chain(properties)
        .chain(methods)
        .chain(events)
        .chain(parts);
    let silent: Vec<String> = all.filter(|name| !readme.contains(name)).collect();
    assert!(silent.is_empty(), "the README says nothing of {silent:?}");
}

#[test]
fn every_token_of_the_style_sheets_is_a_custom_property_with_a_value() {
    let (_, plan, api) = all();
    let names: BTreeSet<&str> = api.styles.iter().map(|it| it.name.as_str()).collect();
    let zone = format!("--lsm-zone-{}", plan.zones[0].id);
    for name in ["--lsm-font", "--lsm-r-m", "--lsm-paper", &zone] {
        assert!(names.contains(name), "{name}");
    }
    assert_eq!(names.len(), api.styles.len());
    assert!(api.styles.iter().all(|it| !it.value.is_empty()));
}

const NOTHING: [&str; 0] = [];

/// Words in braces: what is still to be said.
fn unsaid(text: &str) -> Vec<&str> {
    let words = text.split('{').skip(1);
    let words = words.filter_map(|rest| Some(rest.split_once('}')?.0));
    let is_word =
        |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    words.filter(is_word).collect()
}

#[test]
fn nothing_in_the_texts_is_left_unsaid() {
    let (site, plan, api) = all();
    let text = |name: &str| template(&site, name).expect(name);
    for name in FILLED {
        assert_eq!(unsaid(&fill(&text(name), &words(&plan))), NOTHING, "{name}");
    }
    let readme = readme(&api, &plan, &text("README.md"), &[]);
    // A ref in JSX.
    assert_eq!(unsaid(&readme), ["map"], "{readme}");
    let types = fill(&text("index.d.ts"), &words(&plan));
    assert_eq!(unsaid(&types), ["members", "attributes", "events", "types"]);
}

#[test]
fn the_types_speak_of_everything_in_the_list() {
    let (site, plan, api) = all();
    let template = fill(&template(&site, "index.d.ts").expect("it"), &words(&plan));
    let types = index(&api, &template).expect("types");
    for name in [
        "  select(what: Choice): void;",
        "  readonly state: State | null;",
        "  deepLink: boolean;",
        "  'deep-link'?: boolean | undefined;",
        "export interface Plan {",
        "  borderZones?: BorderZone[] | BorderZonesFile;",
        "export type Theme = 'auto' | 'light' | 'dark' | 'projector';",
        "  capital: [number | null, number | null];",
    ] {
        assert!(types.contains(name), "{name}");
    }
    let event = format!("  '{}-select': CustomEvent<Chosen | null>;", plan.slug);
    assert!(types.contains(&event), "{event}");
}
