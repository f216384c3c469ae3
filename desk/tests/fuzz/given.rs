//! A plan that a page gives, as JSON and as a tree of values.

use crate::{
    cases,
    mutate::{mutated, mutations},
    seeds::{other, seed},
    soon,
    words::{Word, word},
};
use plan_core::author::{Fault, Loaded, Refusal, load_given, load_json};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Value, json};

/// A plan as bytes, or its faults, each of which says what it is.
fn told(loaded: Result<Loaded, Vec<Fault>>) -> Result<Result<Vec<u8>, Vec<Fault>>, TestCaseError> {
    match loaded {
        Ok(loaded) => Ok(Ok(loaded.plan.bundle())),
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            let says = |fault: &Fault| !fault.reason.is_empty() && !fault.remedy.is_empty();
            prop_assert!(faults.iter().all(says), "{faults:#?}");
            Ok(Err(faults))
        }
    }
}

/// Both ways in end in the same.
fn same(text: &str) -> Result<(), TestCaseError> {
    let folder = &seed().folder;
    let from_text = soon(|| load_json(folder, text));
    let tree = serde_json::from_str::<Value>(text);
    let from_text = match from_text {
        Err(Refusal::Syntax(error)) => {
            prop_assert!(!error.to_string().is_empty() && tree.is_err());
            return Ok(());
        }
        Err(Refusal::Faults(faults)) => Err(faults),
        Ok(loaded) => Ok(loaded),
    };
    let Ok(tree) = tree else {
        return Err(TestCaseError::fail("no JSON, and a plan of it"));
    };
    let from_tree = soon(|| load_given(folder, tree));
    prop_assert_eq!(told(from_text)?, told(from_tree)?);
    Ok(())
}

/// What a value becomes.
#[derive(Debug, Clone)]
enum Change {
    Text(Word),
    Number(f64),
    Null,
    List,
    Table,
    Gone,
    Twice,
    Named(Word),
    Deep(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => word().prop_map(Change::Text),
        3 => any::<f64>().prop_map(Change::Number),
        1 => Just(Change::Null),
        1 => Just(Change::List),
        1 => Just(Change::Table),
        2 => Just(Change::Gone),
        1 => Just(Change::Twice),
        2 => word().prop_map(Change::Named),
        1 => (1..100usize).prop_map(Change::Deep),
    ]
}

/// Goes down a tree by some turns, and changes what is there.
fn changed(tree: &mut Value, turns: &[Index], change: &Change) {
    let (Some(turn), rest) = (turns.first(), turns.get(1..).unwrap_or_default()) else {
        return;
    };
    let is_last = |inner: &Value| rest.is_empty() || !(inner.is_object() || inner.is_array());
    match tree {
        Value::Array(items) if !items.is_empty() => {
            let at = turn.index(items.len());
            match change {
                _ if !is_last(&items[at]) => changed(&mut items[at], rest, change),
                Change::Gone => drop(items.remove(at)),
                Change::Twice => items.push(items[at].clone()),
                change => items[at] = value(change),
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            let names: Vec<String> = fields.keys().cloned().collect();
            let name = &names[turn.index(names.len())];
            let inner = &mut fields[name];
            match change {
                _ if !is_last(inner) => changed(inner, rest, change),
                Change::Gone => drop(fields.shift_remove(name)),
                Change::Named(word) => {
                    let inner = fields.shift_remove(name).unwrap_or_default();
                    fields.insert(word.text(), inner);
                }
                change => *inner = value(change),
            }
        }
        _ => {}
    }
}

fn value(change: &Change) -> Value {
    match change {
        Change::Text(word) | Change::Named(word) => json!(word.text()),
        Change::Number(number) => json!(number),
        Change::List => json!([]),
        Change::Table => json!({}),
        Change::Null | Change::Gone | Change::Twice => Value::Null,
        Change::Deep(steps) => (0..*steps).fold(json!(1), |inner, _| json!([inner])),
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn json_that_is_damaged(mutations in mutations()) {
        let bytes = mutated(&seed().json, &other().json, &mutations);
        same(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_tree_with_other_values(all in vec((vec(any::<Index>(), 1..7), change()), 1..=8)) {
        let mut tree: Value = serde_json::from_slice(&seed().json).expect("JSON");
        for (turns, change) in &all {
            changed(&mut tree, turns, change);
        }
        same(&tree.to_string())?;
    }
}
