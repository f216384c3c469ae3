//! A data folder for another province, from the shapes of its districts.

use plan_core::{
    author::{Dir, Files, Held, load, load_from},
    plan::{Lang, Plan},
};
use plan_desk::{LaidOut, Order, lay_out, load as load_tables, tables};
use serde_json::{Value, json};
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(name)
}

fn assets() -> Dir {
    Dir(folder("assets"))
}

fn ordered(options: &[(&str, &str)], shapes: &Value) -> Result<LaidOut, Vec<String>> {
    let order = Order::of("north-coast", options).expect("an order");
    lay_out(&assets(), &order, shapes.to_string().as_bytes())
}

/// What is wrong, a line each.
fn faults(options: &[(&str, &str)], shapes: &Value) -> Vec<String> {
    ordered(options, shapes).err().unwrap_or_default()
}

fn text(files: &Held, name: &str) -> String {
    String::from_utf8(files.read(name).expect(name)).expect("text")
}

fn plan(laid_out: &LaidOut) -> Plan {
    load_from(&laid_out.files).expect("a sound folder").plan
}

/// A square of a tenth of a degree.
fn square(properties: Value, x: f64, y: f64) -> Value {
    let (x1, y1) = (x + 0.1, y + 0.1);
    let ring = json!([[x, y], [x1, y], [x1, y1], [x, y1], [x, y]]);
    json!({
        "type": "Feature",
        "properties": properties,
        "geometry": { "type": "Polygon", "coordinates": [ring] },
    })
}

fn collection(features: Vec<Value>) -> Value {
    json!({ "type": "FeatureCollection", "features": features })
}

/// Two squares side by side.
fn two() -> Value {
    collection(vec![
        square(
            json!({ "GEOID": "02", "NAME": "Tây", "ENGLISH": "West" }),
            10.0,
            50.0,
        ),
        square(
            json!({ "GEOID": "01", "NAME": "Đông", "ENGLISH": "East" }),
            10.1,
            50.0,
        ),
    ])
}

#[test]
fn shapes_become_a_folder_that_is_sound_and_states_nothing() {
    let plan = plan(&ordered(&[], &two()).expect("a folder"));
    assert_eq!(plan.slug, "north-coast-map");
    assert_eq!(plan.title.get(Lang(1)), "North Coast investment map");
    let codes: Vec<&str> = plan.districts.iter().map(|d| d.code.as_str()).collect();
    assert_eq!(codes, ["01", "02"], "in their order");
    assert!(plan.evidence().is_empty() && plan.sources.is_empty() && plan.projects.is_empty());
    assert!(plan.attribution.is_empty() && plan.towns.is_empty());
}

#[test]
fn each_language_may_have_names_of_its_own() {
    let options = [
        ("languages", "en,vi,fr"),
        ("name", "NAME,en=ENGLISH"),
        ("region", "Bờ Bắc"),
        ("full-name", "{n} (district)"),
    ];
    let laid_out = ordered(&options, &two()).expect("a folder");
    let plan = plan(&laid_out);
    assert_eq!(plan.slug, "bo-bac-map");
    let names = [0, 1, 2].map(|l| plan.districts[0].full_name.get(Lang(l)));
    assert_eq!(
        names,
        ["East (district)", "Đông (district)", "Đông (district)"]
    );
    assert_eq!(plan.currency.code(), "USD");
    let french = laid_out
        .notes
        .iter()
        .any(|n| n.contains("words/fr.toml is in English"));
    assert!(french, "{:?}", laid_out.notes);
    assert!(text(&laid_out.files, "words/fr.toml").contains("name = \"fr\""));
}

#[test]
fn without_codes_the_names_are_made_into_some() {
    let shapes = collection(vec![
        square(json!({ "ten": "Bắc Sơn" }), 10.0, 50.0),
        square(json!({ "ten": "Đình Lập" }), 10.1, 50.0),
    ]);
    let plan = plan(&ordered(&[], &shapes).expect("a folder"));
    let codes: Vec<&str> = plan.districts.iter().map(|d| d.code.as_str()).collect();
    assert_eq!(codes, ["bac-son", "dinh-lap"]);
}

#[test]
fn properties_that_nobody_can_guess_are_listed() {
    let shapes = collection(vec![
        square(json!({ "a": "x", "b": 1, "c": 0.5 }), 10.0, 50.0),
        square(json!({ "a": "x", "b": 2 }), 10.1, 50.0),
    ]);
    let found = faults(&[], &shapes).join("\n");
    for said in [
        "say which with --name",
        "say which with --id",
        "a: “x”, “x”; 1 different",
        "b: “1”, “2”; all different",
        "c: ; only 0 of 2 districts",
    ] {
        assert!(found.contains(said), "{said}\n{found}");
    }
    assert!(ordered(&[("id", "b"), ("name", "a")], &shapes).is_ok());
    let wrong = faults(&[("id", "a"), ("name", "z")], &shapes).join("\n");
    assert!(wrong.contains("the same code 'x'"), "{wrong}");
    assert!(
        wrong.contains("--name z: all features have no such text"),
        "{wrong}"
    );
}

#[test]
fn all_that_is_wrong_with_shapes_is_said_at_once() {
    let mut features = vec![
        square(json!({ "id": "a b", "name": "One" }), 10.0, 50.0),
        square(json!({ "id": "c", "name": "Two" }), 10.1, 50.0),
        square(json!({ "id": "d", "name": "Three" }), 450_000.0, 50.0),
        square(json!({ "id": "e", "name": "Four" }), 10.3, 50.0),
    ];
    features[1]["geometry"] = Value::Null;
    features[3]["geometry"] = json!({ "type": "LineString", "coordinates": [[1, 2], [3, 4]] });
    let options = [("id", "id"), ("currency", "dong"), ("full-name", "County")];
    let found = faults(&options, &collection(features)).join("\n");
    for said in [
        "--full-name 'County' has no {n}",
        "--currency: 'dong' is no currency",
        "feature 1 (“One”): 'a b' is no code",
        "feature 2 (“Two”): has no geometry",
        "feature 4 (“Four”): is a line",
        "450000, 50 is no longitude and latitude",
    ] {
        assert!(found.contains(said), "{said}\n{found}");
    }
}

#[test]
fn files_that_hold_no_districts_are_told_apart() {
    for (shapes, said) in [
        (json!({ "type": "Topology", "objects": {} }), "TopoJSON"),
        (
            json!({ "type": "FeatureCollection", "features": [] }),
            "holds no feature",
        ),
        (json!({ "type": "Polygon" }), "their type is 'Polygon'"),
        (json!([1, 2]), "their type is 'nothing'"),
    ] {
        let found = faults(&[], &shapes);
        assert!(
            found.len() == 1 && found[0].contains(said),
            "{said}: {found:?}"
        );
    }
    let order = Order::of("x", &[]).expect("an order");
    for (bytes, said) in [
        (&b"{\"type\":"[..], "no GeoJSON"),
        (b"\xff\xfe", "no UTF-8"),
    ] {
        let found = lay_out(&assets(), &order, bytes).expect_err("none");
        assert!(found[0].contains(said), "{found:?}");
    }
}

#[test]
fn a_currency_that_no_words_know_is_refused_with_those_they_know() {
    let found = faults(&[("currency", "EUR")], &two()).join("\n");
    assert!(
        found.contains("--currency EUR: the words in 'vi' know VND, USD, CNY only"),
        "{found}"
    );
}

#[test]
fn what_the_core_finds_is_told_of_the_shapes_and_of_the_order() {
    let shapes = collection(vec![
        square(json!({ "id": "a", "name": "A <b>" }), 10.0, 50.0),
        square(json!({ "id": "b", "name": "B" }), 10.05, 50.0),
    ]);
    let found = faults(&[("slug", "One"), ("languages", "en")], &shapes);
    let all = found.join("\n");
    assert!(all.contains("mapshaper -snap -clean"), "{all}");
    for code in ["[overlap]", "[markup]", "[bad-slug]"] {
        assert!(all.contains(code), "{code}\n{all}");
    }
    // No line of a file that was never written.
    let lined = |fault: &&String| {
        let mut parts = fault.split(": ");
        parts.next().is_some_and(|file| file.contains(':'))
    };
    assert_eq!(found.iter().find(lined), None);
}

#[test]
fn borders_that_are_not_shared_are_noted() {
    let whole = ordered(&[], &two()).expect("a folder").notes;
    assert!(
        !whole.iter().any(|n| n.contains("share no line")),
        "{whole:?}"
    );
    // One of the two has a vertex more on the common border.
    let mut shapes = two();
    let ring = json!([
        [10.0, 50.0],
        [10.1, 50.0],
        [10.1, 50.05],
        [10.1, 50.1],
        [10.0, 50.1],
        [10.0, 50.0]
    ]);
    shapes["features"][0]["geometry"]["coordinates"] = json!([ring]);
    let notes = ordered(&[], &shapes).expect("a folder").notes;
    let said = "“Đông” and “Tây” run side by side for 11 km and share no line there";
    assert!(notes.iter().any(|n| n.contains(said)), "{notes:?}");
}

#[test]
fn letters_that_the_typeface_lacks_are_noted() {
    let note = |name: &str| {
        let shapes = collection(vec![square(json!({ "id": "a", "name": name }), 10.0, 50.0)]);
        let notes = ordered(&[], &shapes).expect("a folder").notes;
        notes.into_iter().find(|note| note.contains("typeface"))
    };
    assert_eq!(note("Québec · Hữu Lũng · 谅山"), None);
    let said = note("Kraków, Łódź").expect("a note");
    assert!(said.contains("has no Ł Ź ź:"), "{said}");
}

#[test]
fn a_new_folder_goes_out_as_tables_and_comes_back() {
    let files = ordered(&[], &two()).expect("a folder").files;
    let (loaded, _) = load_tables(&files, tables(&files)).expect("the same");
    let standing = load_from(&files).expect("it");
    assert!(loaded.plan.pack() == standing.plan.pack());
}

#[test]
fn the_second_real_region_is_sound_and_made_by_this_command() {
    let maine = folder("tests/fixtures/maine");
    let standing = load(&maine).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(standing.notices.is_empty(), "{:?}", standing.notices);
    let shapes = Dir(maine).read("districts.geojson").expect("shapes");
    let options = [("languages", "en"), ("full-name", "{n} County")];
    let order = Order::of("maine", &options).expect("an order");
    let laid_out =
        lay_out(&assets(), &order, &shapes).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let again = laid_out.files.read("districts.geojson").expect("shapes");
    assert!(again == shapes, "the shapes come back as they are");
    let named = |plan: &Plan| -> Vec<(String, String)> {
        let name = |d: &plan_core::plan::District| d.full_name.get(Lang(0)).to_owned();
        plan.districts
            .iter()
            .map(|d| (d.code.clone(), name(d)))
            .collect()
    };
    assert_eq!(named(&plan(&laid_out)), named(&standing.plan));
    assert_eq!(standing.plan.districts.len(), 16);
    assert_eq!(laid_out.notes.len(), 2, "{:?}", laid_out.notes);
}
