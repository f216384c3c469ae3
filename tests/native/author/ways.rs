//! A plan's JSON is read in a short way when all is well: it says what the long way says.

use crate::assets;
use plan_core::{
    author::{Dir, Fault, Kept, Refusal, load_given, load_json, whole},
    plan::Plan,
};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};
use std::sync::LazyLock;

static FOLDER: LazyLock<Kept> = LazyLock::new(|| Kept::of(&Dir(assets())));

fn packed(plan: &Plan) -> (Vec<u8>, Vec<u8>) {
    (plan.pack(), plan.pack_programme())
}

/// What both ways make of a text that is JSON.
pub fn both(text: &str) -> Result<(Vec<u8>, Vec<u8>), Vec<Fault>> {
    let short = load_json(&*FOLDER, text).map_err(|refusal| match refusal {
        Refusal::Faults(faults) => faults,
        Refusal::Syntax(error) => panic!("{error} in {text}"),
    });
    let given = serde_json::from_str(text).expect("JSON");
    let long = load_given(&*FOLDER, given);
    if let (Ok(short), Ok(long)) = (&short, &long) {
        assert_eq!(short.texts, long.texts);
        assert_eq!(short.notices, long.notices);
    }
    let short = short.map(|loaded| packed(&loaded.plan));
    assert_eq!(short, long.map(|loaded| packed(&loaded.plan)), "{text}");
    short
}

fn projects() -> Vec<Value> {
    let all = whole(&Dir(assets())).remove("projects");
    all.as_ref()
        .and_then(Value::as_array)
        .expect("a list")
        .clone()
}

/// Pointers to all values in a value.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(i, item)| places(item, &format!("{at}/{i}"), all));
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            fields.for_each(|(name, field)| places(field, &format!("{at}/{name}"), all));
        }
        _ => {}
    }
}

fn others() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-0.0),
        json!(-3),
        json!(2.5),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("x"),
        json!("VND"),
        json!("2024-02-30"),
        json!("2024-02"),
        json!("a \"quoted\" \\ \u{7} word\n<b>"),
        json!("x".repeat(30_000)),
        json!([]),
        json!(["x"]),
        json!([1, "x"]),
        json!([{ "vi": "x" }]),
        json!({}),
        json!({ "vi": "a", "en": "b", "zh": "c" }),
        json!({ "vi": "a", "en": 1, "zh": "c" }),
        json!({ "zh": "c", "vi": "a", "en": "b", "tlh-Latn-x-long": "d" }),
        json!({ "licensed": null }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_a_project_both_ways_say_the_same(
        changes in prop::collection::vec((any::<Index>(), 0..3u8, any::<Index>()), 1..4),
        kept in any::<Index>(),
    ) {
        let mut all = projects();
        // A few are enough, and soon read.
        let from = kept.index(all.len() - 4);
        let mut all = Value::from_iter(all.drain(from..from + 4));
        for (place, kind, other) in changes {
            let mut known = Vec::new();
            places(&all, "", &mut known);
            let at = place.get(&known).clone();
            let others = others();
            let other = other.get(&others).clone();
            let Some(value) = all.pointer_mut(&at) else { continue };
            match (kind, value) {
                (1, Value::Object(fields)) => {
                    let first = fields.keys().next().cloned();
                    first.and_then(|name| fields.shift_remove(&name));
                }
                (2, Value::Object(fields)) => {
                    fields.insert("strange".to_owned(), other);
                }
                (_, value) => *value = other,
            }
        }
        let _ = both(&json!({ "projects": all }).to_string());
    }
}

#[test]
fn what_is_well_is_the_same_both_ways() {
    let all = projects();
    assert!(both(&json!({ "projects": all }).to_string()).is_ok());
    // Others name projects: none is too few.
    assert!(both(&json!({ "projects": [] }).to_string()).is_err());
    assert!(both("{}").is_ok());
    let whole = Value::Object(whole(&Dir(assets())));
    assert!(both(&whole.to_string()).is_ok());
}

#[test]
fn what_stands_twice_is_the_same_both_ways() {
    let all = json!(projects());
    let twice = format!("{{\"projects\":[1],\"projects\":{all}}}");
    assert!(both(&twice).is_ok());
    assert!(both(&format!("{{\"projects\":{all},\"projects\":[1]}}")).is_err());
    let id = format!(
        "{{\"projects\":{}}}",
        all.to_string().replacen("{\"id\"", "{\"id\":1,\"id\"", 1)
    );
    assert!(both(&id).is_ok());
    let text = all.to_string().replacen("\"vi\":", "\"vi\":1,\"vi\":", 1);
    assert!(both(&format!("{{\"projects\":{text}}}")).is_ok());
}

#[test]
fn what_is_no_json_is_said() {
    for text in ["", "{", "{\"projects\":[}", "nul"] {
        assert!(matches!(load_json(&*FOLDER, text), Err(Refusal::Syntax(_))));
    }
}
