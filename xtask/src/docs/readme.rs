//! README's tables and lists against the crates that they describe.

use super::{Page, Piece, markdown::Cell};
use crate::{build, cli::Cli, serve, site::Site};
use plan_core::{
    author::script_schemas,
    filter::{Column, Facet, Filters, Measure},
    plan::{Lang, Plan},
    state::{Chart, Counted, Mode, Selection, Theme, read_hash},
    tour::Key,
};
use plan_leaf::tree::Node;
use std::{collections::BTreeSet, fs, path::Path};

struct Told {
    site: Site,
    plan: Plan,
    text: String,
    page: Page,
}

fn told() -> Told {
    let site = Site::new(None).expect("a site");
    let text = fs::read_to_string(site.root.join("README.md")).expect("README.md");
    Told {
        plan: build::plan(&site).expect("a sound plan"),
        page: Page::read(Path::new("README.md"), &text),
        site,
        text,
    }
}

impl Told {
    /// The code after these words.
    fn after(&self, words: &str) -> &str {
        let (_, rest) = self
            .text
            .split_once(words)
            .unwrap_or_else(|| panic!("no “{words}”"));
        rest.split('`').nth(1).expect("a code")
    }
}

#[test]
fn every_link_opens_what_it_says() {
    let Told { plan, page, .. } = told();
    let parts = ["Use it", "In a hall", "In the foyer"];
    let blocks = page.blocks.iter().map(|(piece, _)| piece);
    let all = page.codes.iter().chain(blocks);
    let links: Vec<&Piece> = all
        .filter(|it| parts.contains(&it.under.as_str()))
        .collect();
    let hash = |piece: &&Piece| {
        let line = piece.text.lines().next()?;
        let (before, hash) = line.split_once('#')?;
        let is_link = before.is_empty() || before.ends_with(".html");
        let end = hash.find(['"', ' ']).unwrap_or(hash.len());
        (is_link && hash.len() > 1).then(|| hash[..end].to_owned())
    };
    let hashes: Vec<String> = links.iter().filter_map(hash).collect();
    assert!(hashes.len() > 10, "{hashes:?}");
    let mut keys = BTreeSet::new();
    for hash in &hashes {
        let asked = read_hash(&plan, hash);
        assert_eq!(asked.unknown, [], "#{hash}");
        assert!(!asked.actions.is_empty(), "#{hash} does nothing");
        let pairs = hash.split('&').filter_map(|it| it.split_once('='));
        keys.extend(pairs.map(|(key, _)| key.to_owned()));
    }
    for key in [
        "lang", "theme", "mode", "step", "view", "layers", "list", "chart",
    ] {
        assert!(keys.contains(key), "no link shows {key}");
    }
}

#[test]
fn what_links_know_the_readme_lists() {
    let told = told();
    let words = |list: &str| list.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut keys: Vec<&str> = Facet::ALL.map(Facet::key).to_vec();
    keys.extend(Measure::ALL.map(Measure::key));
    keys.push(Filters::TEXT_KEY);
    assert_eq!(words(told.after("Keys in links: ")), keys);
    assert_eq!(
        words(told.after("(the table by a column, the most first: ")),
        Column::ALL.map(Column::key)
    );
    assert_eq!(
        words(told.after("(the figures by ")),
        Chart::FACETS.map(Facet::key)
    );
    let counted = told.text.split("(the figures by ").nth(1).expect("charts");
    let counted: Vec<&str> = counted.split('`').skip(3).step_by(2).take(2).collect();
    assert_eq!(counted, Counted::ALL.map(Counted::key));
}

#[test]
fn values_of_attributes_are_all_that_there_are() {
    let told = told();
    let tables = told
        .page
        .tables
        .iter()
        .filter(|it| it.under == "Put it on a website");
    let rows: Vec<_> = tables.flat_map(|it| &it.rows).collect();
    let row = |name: &str| {
        let of = |row: &&&Vec<Cell>| row[0].codes.iter().any(|it| it == name);
        *rows
            .iter()
            .find(of)
            .unwrap_or_else(|| panic!("no row {name}"))
    };
    let codes: Vec<&str> = told
        .plan
        .languages
        .iter()
        .map(|it| it.code.as_str())
        .collect();
    assert_eq!(row("lang")[2].codes, codes);
    let themes: Vec<Theme> = row("theme")[2]
        .codes
        .iter()
        .filter_map(|it| Theme::from_name(it))
        .collect();
    assert_eq!(themes, Theme::ALL);
    let modes: Vec<Mode> = row("mode")[2]
        .codes
        .iter()
        .filter_map(|it| Mode::from_name(it))
        .collect();
    assert_eq!(modes, Mode::ALL);
    let mut kinds = Vec::new();
    for choice in &row("selected")[2].codes {
        let (kind, id) = choice.split_once(':').expect("kind:id");
        assert!(Selection::find(&told.plan, kind, id).is_some(), "{choice}");
        kinds.push(kind);
    }
    kinds.sort_unstable();
    let mut all = Selection::KINDS;
    all.sort_unstable();
    assert_eq!(kinds, all);
    let state = row("state")[1].codes[0].trim_matches(['{', '}']);
    let state: BTreeSet<&str> = state.split(", ").collect();
    let schemas = script_schemas();
    let members = schemas["State"]["properties"].as_object().expect("members");
    assert_eq!(state, members.keys().map(String::as_str).collect());
}

#[test]
fn the_keys_are_those_of_the_list() {
    let told = told();
    let mut said = BTreeSet::new();
    let tables = told.page.tables.iter().filter(|it| it.under == "In a hall");
    for row in tables.flat_map(|it| &it.rows) {
        let keys = row[0].text.split(':').next().unwrap_or_default();
        let keys = match row[0].codes[..] {
            // A point and a comma part nothing where they are keys.
            [_, _] => vec!["B", ".", "W", ","],
            _ => keys.split(", ").collect(),
        };
        let keys = keys.into_iter().filter(|key| *key != "held");
        said.extend(keys.map(|key| match key {
            "a number" => "1 … 9".to_owned(),
            key => key.trim_start_matches("then ").to_owned(),
        }));
    }
    let mut listed = BTreeSet::new();
    for node in plan_hall::keys::keys(&told.plan, Lang::default()) {
        let keys = node.elements().into_iter().filter(|it| it.tag == "kbd");
        listed.extend(keys.map(|key| key.children.iter().map(Node::text).collect::<String>()));
    }
    assert_eq!(said, listed);
    // What is no step is done by the scripts: a window, and a dot.
    let scripts = ["N", "Shift", "1 … 9"];
    for key in said.iter().filter(|key| !scripts.contains(&key.as_str())) {
        let name = match key.as_str() {
            "Space" => " ",
            "→" => "ArrowRight",
            "↓" => "ArrowDown",
            "←" => "ArrowLeft",
            "↑" => "ArrowUp",
            "Esc" => "Escape",
            other => other,
        };
        assert!(
            Key::from_name(&name.replace("Page ", "Page")).is_some(),
            "{key}"
        );
    }
}

#[test]
fn the_policy_is_the_one_that_the_tests_serve() {
    let told = told();
    let server = include_str!("../../../tests/e2e/src/server/mod.rs");
    let strict = server
        .split("pub const STRICT: &str = \"")
        .nth(1)
        .expect("it");
    let strict = strict.split('"').next().expect("its end");
    for page in ["README.md", "www/package/README.md"] {
        let text = fs::read_to_string(told.site.root.join(page)).expect(page);
        let page = Page::read(Path::new(page), &text);
        let header = "Content-Security-Policy: ";
        let mut policies = page
            .blocks
            .iter()
            .filter_map(|(it, _)| it.text.strip_prefix(header));
        assert_eq!(policies.next().map(str::trim_end), Some(strict));
    }
    let framing = format!("{strict}; frame-src 'self'");
    assert_eq!(serve::POLICY, framing);
    let hosting = fs::read_to_string(told.site.root.join("docs/hosting.md")).expect("hosting.md");
    // nginx, Apache, IIS.
    let whole = format!("{framing}; base-uri 'none'; form-action 'none'; frame-ancestors ");
    assert_eq!(hosting.matches("default-src").count(), 3);
    assert_eq!(hosting.matches(&format!("\"{whole}")).count(), 3);
    let least = strict.strip_prefix("default-src 'none'; ").expect("it");
    assert!(hosting.contains(&format!("`{least}`")), "{least}");
}

#[test]
fn the_first_commands_are_those_of_ci() {
    let told = told();
    let (first, _) = told
        .page
        .blocks
        .iter()
        .find(|(_, it)| it == "sh")
        .expect("a block");
    let commands: Vec<Cli> = first
        .text
        .lines()
        .map(|line| {
            let words = shlex::split(line).expect("a command").into_iter();
            Cli::parse(words.skip(2).map(Into::into)).expect(line)
        })
        .collect();
    let read = |word: &str| Cli::parse([word.into()].into_iter()).expect(word);
    assert_eq!(commands, [read("serve"), read("test")]);
    let ci = fs::read_to_string(told.site.root.join(".ci/run")).expect(".ci/run");
    assert!(
        ci.lines()
            .any(|line| line.trim() == "exec cargo xtask test"),
        "{ci}"
    );
}

#[test]
fn figures_are_those_of_the_data_and_of_the_tools() {
    let Told {
        site, plan, text, ..
    } = told();
    let projects = format!("and {} investment projects", plan.projects.len());
    assert!(text.contains(&projects), "{projects}");
    let manifest = fs::read_to_string(site.root.join("Cargo.toml")).expect("Cargo.toml");
    let rust = manifest
        .split("rust-version = \"")
        .nth(1)
        .expect("a version");
    let rust = rust.split('"').next().expect("its end");
    let npm = include_str!("../tools/npm.rs");
    let node = npm.split("install it (").nth(1).expect("advice");
    let node = node.split(' ').next().expect("a version");
    for page in ["README.md", "ADOPT.md"] {
        let text = fs::read_to_string(site.root.join(page)).expect(page);
        for needs in [
            format!("Rust ({rust} or newer"),
            format!("Node ({node} or newer)"),
        ] {
            assert!(text.contains(&needs), "{page}: {needs}");
        }
    }
}
