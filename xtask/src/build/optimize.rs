//! wasm-opt, held to what the oldest browsers read.

use super::{
    Job,
    part::{ANNEX, MAP, Part},
};
use crate::run::Step;
use anyhow::Result;

/// What Rust's compiler uses and Chrome 109, Firefox 115 and Safari 16.4 read. Never all features:
/// wasm-opt then emits encodings that no browser has.
const FEATURES: [&str; 6] = [
    "bulk-memory",
    "nontrapping-float-to-int",
    "sign-ext",
    "mutable-globals",
    "reference-types",
    "multivalue",
];

/// Makes a module small.
pub fn optimize(job: &Job, part: Part) -> Result<()> {
    let mut wasm_opt = job.npm.wasm_opt();
    // Made flat and put together again it is half a hundredth smaller: a third longer, and worth it for what everyone
    // fetches.
    wasm_opt.args(
        ["--flatten", "--rereloop", "-Oz"]
            .iter()
            .filter(|_| part == MAP),
    );
    wasm_opt.args([
        part.level,
        // Rust's linker puts the stack first: nothing lies below 1 kB but its far end. Offsets fold into loads.
        "--low-memory-unused",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
        "--mvp-features",
    ]);
    // Again until nothing is gained: half as long once more, and worth it where the limit is near.
    wasm_opt.args((part == ANNEX).then_some("--converge"));
    wasm_opt.args(FEATURES.map(|feature| format!("--enable-{feature}")));
    wasm_opt
        .arg(job.work.join(part.bound()))
        .arg("-o")
        .arg(job.work.join(part.optimized()));
    Step::new(&format!("optimising the {} with wasm-opt", part.name)).run(&mut wasm_opt)
}
