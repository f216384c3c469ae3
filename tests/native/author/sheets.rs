//! A plan as tables, and back.

use crate::{assets, plan as standing};
use plan_core::author::{
    Code, Dir, Fault, load_given,
    sheets::{Cell, Place, Sheet, place, plan, room, sheets},
    whole,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn tables() -> Vec<Sheet> {
    sheets(&whole(&Dir(assets())))
}

fn sheet<'s>(all: &'s mut [Sheet], name: &str) -> &'s mut Sheet {
    all.iter_mut().find(|sheet| sheet.name == name).expect(name)
}

fn column(sheet: &Sheet, name: &str) -> usize {
    sheet.columns.iter().position(|c| c == name).expect(name)
}

fn row(sheet: &Sheet, id: &str) -> usize {
    let at = column(sheet, "id");
    let is_it = |row: &Vec<Cell>| row[at] == Cell::Text(id.to_owned());
    sheet.rows.iter().position(is_it).expect(id)
}

#[test]
fn there_and_back_it_is_the_same_plan() {
    let read = plan(&tables()).expect("tables of our own");
    let loaded = load_given(&Dir(assets()), Value::Object(read));
    let loaded = loaded.unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(loaded.plan.pack(), standing().pack());
    assert_eq!(loaded.plan.pack_programme(), standing().pack_programme());
}

#[test]
fn projects_are_a_row_each() {
    let mut all = tables();
    let projects = sheet(&mut all, "projects");
    assert_eq!(projects.rows.len(), standing().projects.len());
    let (at, amount) = (
        row(projects, "vsip-lang-son-1"),
        column(projects, "capital[0].amount"),
    );
    assert_eq!(projects.rows[at][amount], Cell::Number(6361.0));
    let districts = column(projects, "districts[]");
    assert_eq!(projects.rows[at][districts], Cell::Text("186".to_owned()));
    // What belongs together stands together.
    assert_eq!(column(projects, "name.en"), column(projects, "name.vi") + 1);
    assert_eq!(column(projects, "id"), 0);
}

#[test]
fn a_changed_cell_changes_the_plan() {
    let mut all = tables();
    let projects = sheet(&mut all, "projects");
    let (at, amount) = (
        row(projects, "vsip-lang-son-1"),
        column(projects, "capital[0].amount"),
    );
    projects.rows[at][amount] = Cell::Number(7000.5);
    let read = plan(&all).expect("tables");
    let loaded = load_given(&Dir(assets()), Value::Object(read)).expect("a sound plan");
    let project = loaded
        .plan
        .projects
        .iter()
        .find(|p| p.id == "vsip-lang-son-1");
    assert!((project.expect("it").capital[0].amount - 7_000_500_000_000.0).abs() < 1.0);
}

#[test]
fn a_fault_is_placed_in_its_cell() {
    let mut all = tables();
    let projects = sheet(&mut all, "projects");
    let (at, amount) = (
        row(projects, "vsip-lang-son-1"),
        column(projects, "capital[0].amount"),
    );
    projects.rows[at][amount] = Cell::Text("six".to_owned());
    // Rows of nothing are no records, and are counted.
    let empty = vec![Cell::Empty; projects.columns.len()];
    projects.rows.insert(0, empty);
    let read = plan(&all).expect("tables");
    let faults = load_given(&Dir(assets()), Value::Object(read)).expect_err("a fault");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let wanted = Place {
        sheet: "projects".to_owned(),
        row: at + 3,
        column: amount + 1,
    };
    assert_eq!(place(&all, &faults[0]), Some(wanted));
}

#[test]
fn a_fault_in_a_table_of_fields_is_placed_too() {
    let mut all = tables();
    let map = sheet(&mut all, "map");
    let at = map
        .rows
        .iter()
        .position(|row| row[0] == Cell::Text("slug".to_owned()));
    let at = at.expect("the slug");
    map.rows[at][1] = Cell::Number(7.0);
    let read = plan(&all).expect("tables");
    let faults = load_given(&Dir(assets()), Value::Object(read)).expect_err("a fault");
    let placed = place(&all, &faults[0]).expect("a place");
    assert_eq!(
        (placed.sheet.as_str(), placed.row, placed.column),
        ("map", at + 2, 2)
    );
}

#[test]
fn a_missing_field_is_placed_in_its_row() {
    let mut all = tables();
    let projects = sheet(&mut all, "projects");
    let at = row(projects, "ho-son-1");
    let sector = column(projects, "sector");
    projects.rows[at][sector] = Cell::Empty;
    let read = plan(&all).expect("tables");
    let faults = load_given(&Dir(assets()), Value::Object(read)).expect_err("a fault");
    assert_eq!(faults[0].code, Code::MissingField);
    let placed = place(&all, &faults[0]).expect("a place");
    assert_eq!((placed.row, placed.column), (at + 2, sector + 1));
}

#[test]
fn heads_that_are_no_paths_are_refused() {
    for head in [
        "",
        "a b",
        "name..vi",
        "capital[x]",
        "capital[99999999999]",
        "capital[0",
        "a[1]b",
        "=1+1",
    ] {
        let sheet = Sheet {
            name: "projects".to_owned(),
            columns: vec!["id".to_owned(), head.to_owned()],
            rows: vec![vec![Cell::Text("a".to_owned()), Cell::Text("b".to_owned())]],
        };
        let faults = plan(&[sheet]).expect_err(head);
        assert_eq!((faults[0].0.row, faults[0].0.column), (1, 2), "{head}");
    }
    let twice = Sheet {
        name: "projects".to_owned(),
        columns: ["name", "name.vi"].map(str::to_owned).into(),
        rows: vec![vec![Cell::Text("a".to_owned()), Cell::Text("b".to_owned())]],
    };
    assert_eq!(
        plan(&[twice]).expect_err("a value and a table")[0].0.column,
        2
    );
}

#[test]
fn tables_that_would_hide_each_other_are_refused() {
    let text = |text: &str| Cell::Text(text.to_owned());
    let sheet = |name: &str, heads: [&str; 2]| Sheet {
        name: name.to_owned(),
        columns: heads.map(str::to_owned).into(),
        rows: vec![vec![text("a"), text("b")]],
    };
    let heads = ["id", "name"];
    for (tables, at) in [
        // Its heads are written in another way, so it is a list.
        (
            vec![
                sheet("plan", ["Field", "Value"]),
                sheet("plan.breakthrough", heads),
            ],
            "plan",
        ),
        (
            vec![sheet("zones", heads), sheet("zones.zone", heads)],
            "zones.zone",
        ),
        (
            vec![sheet("zones", ["field", "value"]), sheet("zones", heads)],
            "zones",
        ),
        (
            vec![sheet("plan.a", heads), sheet("plan", ["field", "value"])],
            "plan",
        ),
    ] {
        let faults = plan(&tables).expect_err("one that is lost");
        assert_eq!(faults.len(), 1, "{faults:?}");
        let place = &faults[0].0;
        assert_eq!((place.sheet.as_str(), place.row, place.column), (at, 1, 1));
    }
    let mut nameless = sheet("plan", ["field", "value"]);
    nameless.rows[0][0] = Cell::Empty;
    let faults = plan(&[nameless]).expect_err("a value of nothing");
    assert_eq!((faults[0].0.row, faults[0].0.column), (2, 1));
}

#[test]
fn paths_that_go_too_deep_are_refused() {
    let sheet = |columns: Vec<String>| Sheet {
        name: "projects".to_owned(),
        rows: vec![vec![Cell::Text("a".to_owned()); columns.len()]],
        columns,
    };
    let deep = sheet(vec!["id".to_owned(), "a.".repeat(100_000) + "a"]);
    let faults = plan(&[deep]).expect_err("a tree that nothing can walk");
    assert_eq!((faults[0].0.row, faults[0].0.column), (1, 2));
    assert!(faults[0].1.len() < 100, "{}", faults[0].1);
    let gaps = sheet((0..200).map(|at| format!("a{at}[999]")).collect());
    let faults = plan(&[gaps]).expect_err("lists of nothing");
    assert_eq!((faults.len(), faults[0].0.column), (100, 101));
}

#[test]
fn tables_that_would_fill_the_memory_are_refused() {
    let records = |count: usize, fields: usize| {
        let one = |at: usize| -> Value {
            let fields = (0..fields).map(|i| (format!("f{}", at * fields + i), json!(i)));
            Value::Object(fields.collect())
        };
        (0..count).map(one).collect::<Value>()
    };
    let part = |value: Value| Map::from_iter([("zones".to_owned(), value)]);
    assert_eq!(room(&part(records(10, 100))), Ok(()));
    assert_eq!(room(&whole(&Dir(assets()))), Ok(()));
    let long = "n".repeat(2_000);
    let mut high = records(1, 2_000);
    let rows = high.as_array_mut().expect("records");
    rows.resize(2_501, json!({}));
    for (value, said) in [
        (records(101, 20), "more than 2000 columns"),
        (
            json!({ "zone": records(101, 20) }),
            "more than 2000 columns",
        ),
        (
            json!([{ "a": vec!["x;"; 3_000] }]),
            "more than 2000 columns",
        ),
        (high, "more than 5000000 cells"),
        (json!([{ long: { "a": 1 } }]), "too long"),
    ] {
        let (of, reason) = room(&part(value)).expect_err(said);
        assert!(of == "zones" && reason.contains(said), "{reason}");
    }
}

#[test]
fn an_empty_text_is_none() {
    let given = json!({ "zones": [{ "id": "a", "name": "" }], "plan": { "date": "" } });
    let tables = sheets(given.as_object().expect("parts"));
    let cells = tables.iter().map(|sheet| &sheet.rows[0][1]);
    assert!(cells.eq([&Cell::Empty, &Cell::Empty]), "{tables:?}");
}

#[test]
fn columns_stand_where_their_records_have_them() {
    let records =
        json!([{ "a": 1, "d": 1 }, { "a": 1, "b": 1, "d": 1 }, { "z": 1, "b": 1, "c": 1, "d": 1 }]);
    let given = Map::from_iter([("zones".to_owned(), records)]);
    assert_eq!(sheets(&given)[0].columns, ["z", "a", "b", "c", "d"]);
}

#[test]
fn a_fault_of_nothing_in_the_tables_has_no_place() {
    let fault = Fault {
        path: "roads[3].state".to_owned(),
        code: Code::UnknownField,
        reason: String::new(),
        remedy: String::new(),
    };
    assert_eq!(place(&tables(), &fault), None);
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        (-1e6..1e6f64).prop_map(|n| json!((n * 8.0).round() / 8.0 + 0.125)),
        "[ -~àđễ上]{1,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,5}", inner, 1..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    /// Whatever the records are: nothing is lost, but for what is empty.
    #[test]
    fn any_records_come_back(records in prop::collection::vec(
        prop::collection::btree_map("[a-z]{1,5}", tree(), 1..5), 1..5)) {
        let records: Vec<Value> = records.into_iter()
            .map(|fields| Value::Object(fields.into_iter().collect()))
            .collect();
        let given = Map::from_iter([("zones".to_owned(), Value::from(records))]);
        let back = plan(&sheets(&given)).expect("tables of our own");
        prop_assert_eq!(as_numbers(&Value::Object(back)), as_numbers(&Value::Object(given)));
    }
}

/// With all numbers of one kind.
fn as_numbers(tree: &Value) -> Value {
    match tree {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.iter().map(as_numbers).collect(),
        Value::Object(fields) => {
            let all = fields
                .iter()
                .map(|(name, value)| (name.clone(), as_numbers(value)));
            Value::Object(all.collect())
        }
        other => other.clone(),
    }
}
