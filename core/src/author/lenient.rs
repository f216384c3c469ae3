//! Reads a tree of values into records, and goes on after a mistake so that all of them come out.
//!
//! serde stops at the first mistake. Here it is noted, its value is replaced by one that fits, and
//! the tree is read again; what is then found in replaced values is not said.

use super::{At, Code, Problems};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::borrow::Cow;

/// So many mistakes in one file are enough to begin with.
const MOST: usize = 50;

/// Reads a file's tree. `None` when nothing could be made of it; every reason is noted.
pub fn read<T: DeserializeOwned>(file: &At, tree: &Value, problems: &mut Problems) -> Option<T> {
    // A copy only of what is to be mended.
    let mut tree = Cow::Borrowed(tree);
    for _ in 0..MOST {
        let mistake = match attempt::<T>(&tree) {
            Ok(read) => return Some(read),
            Err(_) if problems.is_full() => return None,
            Err(mistake) => mistake,
        };
        let at = match mistake.path.as_str() {
            "" => *file,
            path => file.field(path),
        };
        problems.add_with(&at, mistake.code, &mistake.reason, &mistake.remedy);
        problems.replaced(&at);
        if !mend::<T>(tree.to_mut(), &mistake) {
            return None;
        }
    }
    None
}

/// A mistake that serde met.
struct Mistake {
    /// Path of the value that is wrong, or that is missing.
    path: String,
    code: Code,
    reason: String,
    remedy: String,
    /// Words that serde would take in its place.
    terms: Vec<String>,
}

fn attempt<T: DeserializeOwned>(tree: &Value) -> Result<T, Mistake> {
    serde_path_to_error::deserialize::<_, T>(tree).map_err(|error| {
        let path = match error.path().to_string() {
            root if root == "." => String::new(),
            path => path,
        };
        Mistake::new(path, &error.inner().to_string(), tree)
    })
}

impl Mistake {
    fn new(path: String, message: &str, tree: &Value) -> Self {
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let first = quoted.first().copied().unwrap_or_default();
        let owned = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let make = |path, code: Code, reason: String, remedy: Option<String>, terms| Self {
            path,
            code,
            reason,
            remedy: remedy.unwrap_or_else(|| code.remedy().to_owned()),
            terms,
        };
        if message.starts_with("missing field") {
            let dot = if path.is_empty() { "" } else { "." };
            let path = [&path, dot, first].concat();
            return make(path, Code::MissingField, "is missing".into(), None, vec![]);
        }
        if message.starts_with("unknown field") {
            let known = quoted.get(1..).unwrap_or_default();
            let hint = nearest(first, known)
                .map(|name| format!("did you mean '{name}'? Correct the name, or remove the line"));
            let reason = "is no field that is known here".into();
            return make(path, Code::UnknownField, reason, hint, vec![]);
        }
        if message.starts_with("unknown variant") {
            let known = quoted.get(1..).unwrap_or_default();
            let remedy = format!("write one of: {}", known.join(", "));
            let reason = format!("'{first}' is no word that is known here");
            return make(path, Code::UnknownTerm, reason, Some(remedy), owned(known));
        }
        let written = pointer(&path).and_then(|p| tree.pointer(&p));
        let reason = message.split(", expected ").collect::<Vec<_>>();
        let (reason, remedy) = match (reason.as_slice(), written) {
            ([_, wanted], Some(Value::String(text))) if number_wanted(wanted) => (
                format!("\"{text}\" is a text where a number is wanted"),
                Some("write the number without quotes, with a point for decimals and nothing between thousands".to_owned()),
            ),
            ([_, wanted], Some(value)) => (
                format!("is {} where {} is wanted", kind(value), wish(wanted)),
                None,
            ),
            _ => (message.to_owned(), None),
        };
        make(path, Code::WrongType, reason, remedy, vec![])
    }
}

fn number_wanted(wanted: &str) -> bool {
    ["f64", "u32", "u16", "i64"].contains(&wanted)
}

/// What a value is, in plain words.
fn kind(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) => "yes or no".to_owned(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the text \"{text}\""),
        Value::Array(_) => "a list […]".to_owned(),
        Value::Object(_) => "a table {…}".to_owned(),
    }
}

/// What serde wants, in plain words.
fn wish(wanted: &str) -> &str {
    match wanted {
        "a string" => "a text in quotes",
        "a sequence" => "a list […]",
        "a map" => "a table",
        "a boolean" => "true or false",
        "f64" => "a number",
        "u32" | "u16" => "a whole number",
        other => match other.strip_prefix("struct ") {
            Some(_) => "a table {…}",
            None => other,
        },
    }
}

/// Puts a value there that serde takes, or takes away what must not be there.
fn mend<T: DeserializeOwned>(tree: &mut Value, mistake: &Mistake) -> bool {
    let Some((parent, last)) = split(&mistake.path) else {
        return false;
    };
    if mistake.code == Code::UnknownField {
        return match at(tree, &parent) {
            Some(Value::Object(fields)) => fields.remove(&last).is_some(),
            _ => false,
        };
    }
    let put = |tree: &mut Value, value: Value| match at(tree, &parent) {
        Some(Value::Object(fields)) => {
            fields.insert(last.clone(), value);
            true
        }
        Some(Value::Array(items)) => {
            match last.parse().ok().and_then(|i: usize| items.get_mut(i)) {
                Some(item) => {
                    *item = value;
                    true
                }
                None => false,
            }
        }
        _ => false,
    };
    let plain = [json!("2000"), json!(1), json!([]), json!({}), json!(false)];
    let mut candidates: Vec<Value> = mistake
        .terms
        .iter()
        .map(|t| json!(t))
        .chain(plain)
        .collect();
    let mut asked = !mistake.terms.is_empty();
    while !candidates.is_empty() {
        let candidate = candidates.remove(0);
        if !put(tree, candidate) {
            return false;
        }
        match attempt::<T>(tree) {
            // Still wrong in itself; it may now be known which words would do.
            Err(next) if next.path == mistake.path => {
                if !asked && let Some(term) = next.terms.first() {
                    candidates.insert(0, json!(term));
                    asked = true;
                }
            }
            _ => return true,
        }
    }
    false
}

/// `a.b[2].c` as a JSON pointer, `/a/b/2/c`.
fn pointer(path: &str) -> Option<String> {
    let plain = path.replace('[', ".").replace(']', "");
    (!path.is_empty()).then(|| format!("/{}", plain.replace('.', "/")))
}

/// Path of what holds a value, and the value's key or index in it.
fn split(path: &str) -> Option<(String, String)> {
    let plain = path.replace('[', ".").replace(']', "");
    match plain.rsplit_once('.') {
        Some((parent, last)) => Some((parent.to_owned(), last.to_owned())),
        None if plain.is_empty() => None,
        None => Some((String::new(), plain)),
    }
}

fn at<'t>(tree: &'t mut Value, path: &str) -> Option<&'t mut Value> {
    match pointer(path) {
        Some(pointer) => tree.pointer_mut(&pointer),
        None => Some(tree),
    }
}

/// The known word that differs least, if that is little.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let distance = |other: &str| {
        let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = i + 1;
            for (j, y) in b.iter().enumerate() {
                let change = diagonal + usize::from(x != y);
                diagonal = row[j + 1];
                row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
            }
        }
        row[b.len()]
    };
    known
        .iter()
        .map(|k| (distance(k), *k))
        .filter(|(d, k)| *d <= 2 && *d * 2 <= k.chars().count())
        .min()
        .map(|(_, k)| k)
}
