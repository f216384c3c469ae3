use super::*;
use crate::{build, docs, files};
use std::{collections::BTreeSet, path::Path};

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
fn what_the_package_tells_the_readme_tells_too_and_nothing_else() {
    let (site, _, api) = all();
    let text = fs::read_to_string(site.root.join("README.md")).expect("README.md");
    let page = docs::Page::read(Path::new("README.md"), &text);
    let tables = page.tables.iter();
    let tables: Vec<_> = tables
        .filter(|it| it.under == "Put it on a website")
        .collect();
    let [attributes, script] = tables[..] else {
        panic!("{} tables", tables.len())
    };
    let sorted = |names: Vec<String>| names.into_iter().collect::<BTreeSet<String>>();
    let codes = |column: usize| {
        let cells = attributes.rows.iter().map(move |row| &row[column]);
        let codes = cells.flat_map(|cell| &cell.codes);
        // `font="inherit"`; and what every element has of its own.
        let names = codes.filter_map(|it| it.split('=').next());
        sorted(
            names
                .filter(|it| !it.contains('.'))
                .map(str::to_owned)
                .collect(),
        )
    };
    let said = api.attributes.iter().map(|it| it.name.clone()).collect();
    assert_eq!(codes(0), sorted(said), "attributes");
    let said = api.attributes.iter().filter_map(|it| it.property.clone());
    assert_eq!(codes(1), sorted(said.collect()), "their properties");
    let members = script.rows.iter().flat_map(|row| &row[0].codes);
    let members = members
        .filter_map(|it| it.split('(').next())
        .map(str::to_owned);
    let said = api.properties.into_iter().map(|it| it.name);
    let said = said.chain(api.methods.into_iter().map(|it| it.name));
    let said = said.chain(api.events.into_iter().map(|it| it.name));
    assert_eq!(sorted(members.collect()), sorted(said.collect()), "script");
    let (_, parts) = text
        .split_once("there are `::part()`s: ")
        .expect("the parts");
    let parts = parts
        .lines()
        .next()
        .expect("a line")
        .split('`')
        .skip(1)
        .step_by(2);
    let said = api.parts.into_iter().map(|it| it.name);
    assert_eq!(
        sorted(parts.map(str::to_owned).collect()),
        sorted(said.collect()),
        "parts"
    );
}

#[test]
fn custom_properties_in_the_texts_are_there() {
    let (site, plan, api) = all();
    let names: BTreeSet<&str> = api.styles.iter().map(|it| it.name.as_str()).collect();
    for page in ["README.md", "www/package/README.md", "ARCHITECTURE.md"] {
        let text = fs::read_to_string(site.root.join(page)).expect(page);
        let mut count = 0;
        for part in text.split("--lsm-").skip(1) {
            let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            let name = format!("--lsm-{}", &part[..end.unwrap_or(part.len())]);
            // `--lsm-…-dim`: all that end so.
            let is_form = part.starts_with('…');
            assert!(is_form || names.contains(name.as_str()), "{page}: {name}");
            count += 1;
        }
        assert!(count > 1, "{page} names {count}");
    }
    let zone = format!("--lsm-zone-{}", plan.zones[0].id);
    assert!(names.contains(zone.as_str()), "{zone}");
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
