//! What is taken away is read back by other crates than those that wrote it.

mod common;

use calamine::{Data, Reader as _, Xlsx};
use common::{PLAN, languages};
use geojson::{FeatureCollection, GeometryValue, Position};
use plan_annex::take::{self, Shown};
use plan_core::{
    filter::{pick, sort},
    i18n::Word,
    plan::Lang,
    state::{Layer, State, read_hash, reduce},
};
use plan_leaf::tree::{Element, Node};
use std::{collections::BTreeSet, io::Cursor};

/// What a map shows in the state of a link.
fn shown(lang: Lang, link: &str) -> Shown<'static> {
    let actions = read_hash(&PLAN, link).actions;
    let state = actions
        .into_iter()
        .fold(State::new(&PLAN, lang), |state, action| {
            reduce(&PLAN, &state, action)
        });
    let mut projects = pick(&PLAN, &state.filters, &|_| true).projects;
    if let Some(order) = state.panel.table
        && let Some(by) = order.by
    {
        sort(&PLAN, lang, &mut projects, by, order.falling);
    }
    let projects: Vec<String> = projects.iter().map(|ix| ix.0.to_string()).collect();
    let layers = Layer::all(&PLAN).filter(|&layer| state.layers.shows(layer));
    let layers: Vec<&str> = layers.map(|layer| layer.id(&PLAN)).collect();
    Shown::new(&PLAN, lang, &projects.join(" "), &layers.join(" "))
}

fn file(lang: Lang, link: &str, format: &str) -> Vec<u8> {
    take::file(&shown(lang, link), format).expect(format)
}

/// Head and rows.
fn csv(lang: Lang, link: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = file(lang, link, "csv");
    let text = bytes
        .strip_prefix("\u{feff}".as_bytes())
        .expect("the mark that Excel needs");
    let mut reader = csv::Reader::from_reader(text);
    let head = reader
        .headers()
        .expect("a head")
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect());
    (head, rows.collect())
}

#[test]
fn a_table_holds_each_project_with_its_letters_and_figures() {
    for lang in languages() {
        let (head, rows) = csv(lang, "");
        let word = |word| PLAN.language(lang).words.get(word);
        let at = |name: &str| head.iter().position(|h| h == name).expect(name);
        assert_eq!(rows.len(), PLAN.projects.len());
        for (row, project) in rows.iter().zip(&PLAN.projects) {
            assert_eq!(row[0], project.id);
            assert_eq!(row[at(word(Word::Project))], project.name.get(lang));
            let capital = &row[at(word(Word::Capital))];
            match project.capital.first() {
                Some(money) => assert_eq!(capital.parse(), Ok(money.amount), "{}", project.id),
                None => assert_eq!(capital, "", "{}", project.id),
            }
            let sources = row.last().expect("sources");
            assert_eq!(sources.split(' ').count(), project.all_sources(&PLAN).len());
        }
    }
    assert!(
        file(Lang::default(), "", "csv")
            .windows(2)
            .any(|pair| pair == b"\r\n")
    );
}

#[test]
fn only_the_wanted_are_taken_in_the_order_of_the_table() {
    let (_, all) = csv(Lang::default(), "");
    let (_, east) = csv(Lang::default(), "#zones=east&list=-capital");
    assert!(!east.is_empty() && east.len() < all.len());
    let known: BTreeSet<&Vec<String>> = all.iter().collect();
    assert!(east.iter().all(|row| known.contains(row)));
    let capitals: Vec<f64> = east.iter().filter_map(|row| row[9].parse().ok()).collect();
    assert!(
        capitals.len() > 1 && capitals.is_sorted_by(|a, b| a >= b),
        "{capitals:?}"
    );
}

#[test]
fn a_workbook_holds_the_same() {
    for lang in languages() {
        let (head, rows) = csv(lang, "");
        let bytes = file(lang, "", "xlsx");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let names = book.sheet_names();
        assert_eq!(names.len(), 2, "{names:?}");
        let sheet = book.worksheet_range(&names[0]).expect("projects");
        let written = |cell: &Data| match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.clone(),
            Data::Float(number) => number.to_string(),
            Data::Int(number) => number.to_string(),
            other => panic!("{other:?}"),
        };
        let read: Vec<Vec<String>> = sheet
            .rows()
            .map(|row| row.iter().map(written).collect())
            .collect();
        assert_eq!(read[0], head);
        assert_eq!(read[1..], rows);
        let about = book
            .worksheet_range(&names[1])
            .expect("what stands behind it");
        let about: Vec<String> = about.rows().map(|row| written(&row[0])).collect();
        let decision = PLAN.decision.as_ref().expect("a decision");
        assert!(about.contains(&decision.fact.text.get(lang).to_owned()));
        assert!(about.len() > 20);
    }
}

/// Twice a ring's area in square degrees, positive where it runs counter-clockwise.
fn doubled(ring: &[Position]) -> f64 {
    ring.windows(2)
        .map(|p| p[0][0] * p[1][1] - p[1][0] * p[0][1])
        .sum()
}

fn collection(link: &str) -> FeatureCollection {
    let text = String::from_utf8(file(Lang::default(), link, "geojson")).expect("UTF-8");
    text.parse::<geojson::GeoJson>()
        .and_then(FeatureCollection::try_from)
        .expect("a feature collection")
}

#[test]
fn what_is_shown_becomes_geojson_by_its_rules() {
    let all = collection("");
    let ids: BTreeSet<String> = all.features.iter().map(|f| format!("{:?}", f.id)).collect();
    assert_eq!(ids.len(), all.features.len(), "an id twice");
    let bbox = all.bbox.as_ref().expect("an extent");
    let mut kinds = std::collections::BTreeMap::new();
    for feature in &all.features {
        let kind = feature
            .property("kind")
            .and_then(|k| k.as_str())
            .expect("a kind")
            .to_owned();
        *kinds.entry(kind.clone()).or_insert(0) += 1;
        let inside = |p: &Position| {
            (bbox[0]..=bbox[2]).contains(&p[0]) && (bbox[1]..=bbox[3]).contains(&p[1])
        };
        match feature.geometry.as_ref().map(|g| &g.value) {
            Some(GeometryValue::MultiPolygon { coordinates }) => {
                let mut km2 = 0.0;
                for polygon in coordinates {
                    for (nth, ring) in polygon.iter().enumerate() {
                        assert!(ring.len() > 3 && ring.first() == ring.last(), "not closed");
                        assert_eq!(doubled(ring) > 0.0, nth == 0, "a ring runs the wrong way");
                        assert!(ring.iter().all(inside));
                        let scale = 111.2_f64.powi(2) * ring[0][1].to_radians().cos();
                        km2 += doubled(ring) / 2.0 * scale;
                    }
                }
                let area = feature
                    .property("area_km2")
                    .and_then(|a| a.as_f64())
                    .expect("an area");
                assert!((km2 / area - 1.0).abs() < 0.1, "{km2:.0} km² of {area} km²");
            }
            Some(GeometryValue::LineString { coordinates }) => {
                assert!(coordinates.len() > 1 && coordinates.iter().all(inside));
            }
            Some(GeometryValue::Point { coordinates }) => {
                assert!(inside(coordinates), "{coordinates:?}");
            }
            None => assert_eq!(kind, "project", "only a project may have no place"),
            other => panic!("{other:?}"),
        }
    }
    let expected = [
        ("corridor", PLAN.corridors.len()),
        ("district", PLAN.districts.len()),
        ("gate", PLAN.gates.len()),
        ("project", PLAN.projects.len()),
    ];
    let kinds: Vec<(&str, usize)> = kinds.iter().map(|(kind, n)| (kind.as_str(), *n)).collect();
    assert_eq!(kinds, expected);
    let about = all.foreign_members.as_ref().and_then(|m| m.get("about"));
    assert!(about.is_some_and(|lines| lines.as_array().is_some_and(|l| l.len() > 20)));
}

#[test]
fn layers_that_are_off_stay_here() {
    let some = collection("#layers=-zones,-gates&zones=east");
    let count = |kind: &str| {
        let is = |f: &&geojson::Feature| f.property("kind").and_then(|k| k.as_str()) == Some(kind);
        some.features.iter().filter(is).count()
    };
    assert_eq!((count("district"), count("gate")), (0, 0));
    assert!(count("project") > 0 && count("project") < PLAN.projects.len());
    assert_eq!(count("corridor"), PLAN.corridors.len());
}

fn find(nodes: &[Node], is: impl Fn(&Element) -> bool) -> Option<&Element> {
    nodes.iter().flat_map(Node::elements).find(|e| is(e))
}

#[test]
fn a_code_reads_as_the_link() {
    let address = "https://example.vn/map/#lang=zh&project=vsip-lang-son-1&zones=east,west";
    let shown = shown(Lang::default(), "");
    let page = take::page(&shown, address);
    let code = find(&page, |e| e.tag == "svg").expect("a code");
    let size: usize = code
        .get("viewBox")
        .and_then(|b| b.rsplit(' ').next())
        .and_then(|n| n.parse().ok())
        .expect("a size");
    let paths: Vec<&str> = code
        .children
        .iter()
        .filter_map(|node| match node {
            Node::Element(path) => path.get("d"),
            Node::Text(_) => None,
        })
        .collect();
    let dark: BTreeSet<(usize, usize)> = paths[1]
        .split('M')
        .skip(1)
        .map(|step| {
            let at = step.split('h').next().expect("a place");
            let (x, y) = at.split_once(' ').expect("two numbers");
            (x.parse().expect("x"), y.parse().expect("y"))
        })
        .collect();
    // Eight pixels a module, as a telephone would see it.
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * 8, size * 8, |x, y| {
        if dark.contains(&(x / 8, y / 8)) {
            0
        } else {
            255
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (_, read) = grids[0].decode().expect("a readable code");
    assert_eq!(read, address);
}

#[test]
fn a_map_on_a_disk_has_no_code_and_says_why() {
    for lang in languages() {
        let shown = shown(lang, "");
        let page = take::page(&shown, "file:///media/usb/map.html");
        assert!(find(&page, |e| e.tag == "svg").is_none());
        let said = find(&page, |e| e.get("data-field") == Some("no-qr")).expect("a sentence");
        assert!(!Node::from(said.clone()).text().is_empty());
    }
}

#[test]
fn what_the_plan_does_not_have_is_left_out_and_another_format_an_error() {
    let odd = Shown::new(
        &PLAN,
        Lang::default(),
        " 65535  7 -1 nobody",
        "zones nowhere",
    );
    let (rows, text) = (
        take::file(&odd, "csv").expect("a table"),
        take::file(&odd, "geojson").expect("features"),
    );
    assert_eq!(String::from_utf8(rows).expect("UTF-8").lines().count(), 2);
    let districts = String::from_utf8(text)
        .expect("UTF-8")
        .matches("\"district:")
        .count();
    assert_eq!(districts, PLAN.districts.len());
    let error = take::file(&odd, "docx")
        .expect_err("no such format")
        .to_string();
    assert_eq!(error, "'docx' is none of csv, xlsx, geojson");
}
