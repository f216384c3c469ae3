//! A page with the map in it, seen from outside: what it shows and what can be done to it.

mod card;
mod held;
mod input;
mod open;
mod size;

pub use held::Held;
pub use input::point;
pub use open::Place;

use crate::{
    engine::{Engine, until},
    lab::Lab,
    picture::Picture,
};
use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value, json};
use std::{cell::RefCell, time::Duration};

/// How long anything on the page may take, on two busy cores.
pub const LIMIT: Duration = Duration::from_secs(15);

/// A page with the map in it.
#[derive(Debug)]
pub struct Page<'a> {
    /// What all tests share.
    pub lab: &'a mut Lab,
    /// Where the map is shown.
    pub place: Place,
    /// Which of several elements on the page is meant, from 0.
    pub nth: usize,
}

impl<'a> Page<'a> {
    /// No page yet.
    pub fn new(lab: &'a mut Lab, place: Place) -> Self {
        Self { lab, place, nth: 0 }
    }

    /// The languages in which the `nth` of several things is tried: all in Chromium; in the other engines one, by turns,
    /// as words, rules and data are the same in all, and only letters are set by each in its own way.
    pub fn languages(&self, nth: usize) -> Vec<String> {
        let mut all = self.lab.plan.languages.clone();
        if self.lab.browser().engine != Engine::Chromium {
            all = vec![all.swap_remove(nth % all.len())];
        }
        all
    }

    /// Says what is being done, for the report.
    pub fn step(&mut self, what: impl Into<String>) {
        self.lab.step(what);
    }

    /// Runs a function body. It knows `el`, its `root`, `$` and `$$` in that root, `shown(element)`
    /// and `text(element)`.
    pub fn run(&self, script: &str, args: &Value) -> Result<Value> {
        let script = self.with_helpers(script);
        self.lab.browser().client.run(&script, args)
    }

    /// The same, with an asynchronous function body.
    pub fn run_async(&self, script: &str, args: &Value) -> Result<Value> {
        let body = self.with_helpers(script);
        let script = format!(
            "const done = arguments[arguments.length - 1]; const args = arguments;
             (async function () {{ {body} }}).apply(null, args)
               .then((value) => done([true, value]), (e) => done([false, String(e)]))"
        );
        let result = self.lab.browser().client.run_async(&script, args)?;
        if result[0] == true {
            Ok(result[1].clone())
        } else {
            Err(anyhow!("{}", result[1]))
        }
    }

    /// Waits until a function body returns something that is not false, null, 0 or empty.
    pub fn wait(&mut self, what: &str, script: &str, args: &Value) -> Result<Value> {
        self.step(format!("wait for {what}"));
        let last = RefCell::new(String::new());
        let look = || match self.run(script, args) {
            Ok(value) if truthy(&value) => Some(value),
            Ok(value) => {
                last.replace(value.to_string());
                None
            }
            Err(error) => {
                last.replace(format!("{error:#}"));
                None
            }
        };
        until(what, LIMIT, look).with_context(|| format!("last seen: {}", last.borrow()))
    }

    /// Waits until what was done is drawn and nothing moves.
    pub fn painted(&self) -> Result<()> {
        let frames = "const frame = () => new Promise(requestAnimationFrame);
             do { await frame(); await frame() }
             while (root.getAnimations?.().length || root.querySelector('[data-moving]'))";
        self.run_async(frames, &json!([])).map(drop)
    }

    /// Waits until what was done is drawn, while a hand may still hold the map.
    pub fn painted_under_hand(&self) -> Result<()> {
        let frames = "const frame = () => new Promise(requestAnimationFrame);
             await frame(); await frame()";
        self.run_async(frames, &json!([])).map(drop)
    }

    /// The screen, once it is drawn.
    pub fn picture(&self) -> Result<Picture> {
        self.painted()?;
        Picture::decode(&self.lab.browser().client.screenshot()?)
    }

    /// Nothing has been said in the console.
    pub fn quiet(&mut self) -> Result<()> {
        let console = self.lab.console()?;
        ensure!(console.is_empty(), "the console says {console:?}");
        Ok(())
    }

    /// The element's `state`.
    pub fn state(&self) -> Result<Value> {
        self.run("return JSON.parse(JSON.stringify(el.state))", &json!([]))
    }

    fn with_helpers(&self, script: &str) -> String {
        let slug = json!(self.lab.site.slug);
        let nth = self.nth;
        let helpers = include_str!("../script/helpers.js");
        format!("const el = document.querySelectorAll({slug})[{nth}];\n{helpers}\n{script}")
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Bool(true) | Value::Object(_) => true,
    }
}
