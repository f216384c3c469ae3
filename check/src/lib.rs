//! The third module: checks and packs plans that pages give.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

use plan_core::{
    author::{Fault, Kept, Refusal, load_json},
    plan::{Bundle, Plan},
};
use std::mem;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// Where thousands of projects are read, most of the time goes to the allocator.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

static FOLDER_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/folder.bin"));

/// How many times its JSON a plan takes while it is read.
const GROWTH: usize = 5;

/// Checks one plan against the data folder of the build. Then its module has done its work: to throw it away is
/// quicker than to tidy its memory, and gives that back.
#[wasm_bindgen]
pub struct Check {
    folder: Kept,
}

/// A plan that is sound, packed.
#[wasm_bindgen]
pub struct Made {
    plan: Vec<u8>,
    programme: Vec<u8>,
}

#[wasm_bindgen]
impl Check {
    /// With the folder that was packed into it.
    ///
    /// # Errors
    ///
    /// When the module is damaged.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Self, JsValue> {
        let folder = Kept::unpack(FOLDER_BYTES).map_err(|error| wrong(&error))?;
        Ok(Self { folder })
    }

    /// The plan of an object's JSON: parts of it take the place of the folder's files.
    ///
    /// # Errors
    ///
    /// A `TypeError` whose message lists every fault by its path.
    pub fn make(&self, json: &str) -> Result<Made, JsValue> {
        // The heap grows once, by about what the plan will take.
        drop(Vec::<u8>::with_capacity(json.len().saturating_mul(GROWTH)));
        let loaded = load_json(&self.folder, json).map_err(|refusal| match refusal {
            Refusal::Syntax(error) => wrong(&error.to_string()),
            Refusal::Faults(faults) => wrong(&list(&faults)),
        })?;
        let made = Made {
            plan: loaded.plan.pack(),
            programme: loaded.plan.pack_told(),
        };
        mem::forget(loaded);
        Ok(made)
    }

    /// The plan of a `plan.bin`.
    ///
    /// # Errors
    ///
    /// A `TypeError`: it is none, another version's, damaged, or of a map of another name.
    pub fn open(&self, bytes: &[u8]) -> Result<Made, JsValue> {
        let bundle = Bundle::read(bytes).map_err(|error| wrong(&format!("the plan {error}")))?;
        // All of it once: what cannot be drawn fails here, and not under the map.
        let plan = Plan::unpack(bundle.plan)
            .and_then(|plan| plan.with_told(bundle.told))
            .map_err(|error| wrong(&error.to_string()))?;
        match self.folder.slug() {
            Some(slug) if slug != plan.slug => Err(wrong(&format!(
                "the plan is of '{}', and the element is called '{slug}'",
                plan.slug
            ))),
            _ => Ok(Made {
                plan: bundle.plan.to_vec(),
                programme: bundle.told.to_vec(),
            }),
        }
    }
}

#[wasm_bindgen]
impl Made {
    /// What a map is made of; given once.
    pub fn plan(&mut self) -> Vec<u8> {
        mem::take(&mut self.plan)
    }

    /// What else the plan's page says; given once.
    pub fn programme(&mut self) -> Vec<u8> {
        mem::take(&mut self.programme)
    }
}

fn wrong(message: &str) -> JsValue {
    js_sys::TypeError::new(&["setPlan: ", message].concat()).into()
}

/// Faults, one a line.
fn list(faults: &[Fault]) -> String {
    let line = |fault: &Fault| format!("{}: {}; {}", fault.path, fault.reason, fault.remedy);
    let lines: Vec<String> = faults.iter().map(line).collect();
    lines.join("\n")
}
