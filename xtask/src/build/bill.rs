//! What is in the modules, for whoever has to know what they run: a bill of materials as CycloneDX 1.6 has it. Its
//! format is a few dozen lines of JSON: the crate `cyclonedx-bom` would bring thirty others and numbers by chance,
//! and this file is to be the same from each build. The suite `supply chain` holds it to its schema.

use super::Job;
use crate::{
    crates::{Crate, Shipped},
    tools::Compiler,
};
use anyhow::Result;
use plan_core::plan::{Attribution, Plan};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// Its file.
pub const FILE: &str = "sbom.cdx.json";

/// The typeface's licence has a name of its own at SPDX; the text lies with the typeface.
const TYPEFACE: &str = "OFL-1.1";

/// Writes it.
pub fn write(job: &Job, shipped: &Shipped, compiler: Compiler) -> Result<()> {
    let copyright = fs::read_to_string(job.typeface_licence())?;
    // Its first line says the same of each weight.
    let copyright = copyright.lines().next().unwrap_or_default();
    let copyright = copyright.split_inclusive(')').next().unwrap_or_default();
    let bill = bill(job.plan, shipped, &compiler.release()?, copyright)?;
    job.write(FILE, serde_json::to_string_pretty(&bill)? + "\n")
}

fn bill(plan: &Plan, shipped: &Shipped, rust: &str, copyright: &str) -> Result<Value> {
    let map = json!({
        "type": "application", "bom-ref": plan.slug, "name": plan.slug, "version": env!("CARGO_PKG_VERSION"),
        "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
    });
    let std = json!({
        "type": "library", "bom-ref": "rust-std", "name": "rust-std", "version": rust,
        "description": "Rust's standard library", "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    });
    let typeface = json!({
        "type": "file", "bom-ref": "typeface", "name": "typeface",
        "licenses": [{ "license": { "id": TYPEFACE } }], "copyright": copyright,
    });
    let mut components: Vec<Value> = shipped.crates.values().map(component).collect();
    components.extend([std, typeface]);
    components.extend(plan.attribution.iter().enumerate().map(data));
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": map },
        "components": components,
        "dependencies": dependencies(plan, shipped),
    });
    bill["serialNumber"] = json!(serial(&bill)?);
    Ok(bill)
}

fn reference(one: &Crate) -> String {
    one.purl()
        .unwrap_or_else(|| format!("{}@{}", one.name, one.version))
}

fn component(one: &Crate) -> Value {
    let mut all = json!({
        "type": "library", "bom-ref": reference(one), "name": one.name, "version": one.version,
        "licenses": [{ "expression": one.licence }],
    });
    if let Some(purl) = one.purl() {
        all["purl"] = json!(purl);
    }
    if let Some(sum) = &one.checksum {
        all["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    if let Some(url) = &one.repository {
        all["externalReferences"] = json!([{ "type": "vcs", "url": url }]);
    }
    all
}

/// Whose geometry and places are shown.
fn data((at, of): (usize, &Attribution)) -> Value {
    let licence = match spdx::Expression::parse(&of.licence) {
        Ok(_) => json!({ "expression": of.licence }),
        Err(_) => json!({ "license": { "name": of.licence, "url": of.url } }),
    };
    json!({
        "type": "data", "bom-ref": format!("data-{at}"), "name": of.name,
        "description": of.what.get(plan_core::plan::Lang::default()), "licenses": [licence],
    })
}

fn dependencies(plan: &Plan, shipped: &Shipped) -> Vec<Value> {
    let of = |key| shipped.crates.get(key).map(reference);
    let mut whole: Vec<String> = shipped.roots.iter().filter_map(of).collect();
    whole.extend(["rust-std", "typeface"].map(str::to_owned));
    whole.extend((0..plan.attribution.len()).map(|at| format!("data-{at}")));
    let mut all = vec![json!({ "ref": plan.slug, "dependsOn": whole })];
    all.extend(shipped.needs.iter().map(|(key, needs)| {
        let needs: Vec<String> = needs.iter().filter_map(of).collect();
        let mut one = Map::new();
        one.insert("ref".to_owned(), json!(of(key)));
        if !needs.is_empty() {
            one.insert("dependsOn".to_owned(), json!(needs));
        }
        Value::Object(one)
    }));
    all
}

/// A number of the content's own, in the form that RFC 9562 leaves to everybody (version 8).
fn serial(bill: &Value) -> Result<String> {
    let mut bytes: [u8; 16] = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(serde_json::to_vec(bill)?)[..16]);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &hex[part]);
    Ok(format!("urn:uuid:{}", parts.join("-")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{build, site::Site};

    #[test]
    fn it_is_the_same_twice_and_other_when_a_crate_is() {
        let site = Site::new(None).expect("a checkout");
        let plan = build::plan(&site).expect("a sound plan");
        let mut shipped = Shipped::of(&site).expect("cargo tells");
        let of = |shipped: &Shipped| bill(&plan, shipped, "1.0.0", "somebody").expect("a bill");
        let (one, other) = (of(&shipped), of(&shipped));
        assert_eq!(one, other);
        let components = one["components"].as_array().expect("components");
        let fetched = components.iter().filter(|it| !it["purl"].is_null());
        let mut count = 0;
        for it in fetched {
            let sum = it["hashes"][0]["content"].as_str().expect("a checksum");
            assert_eq!(sum.len(), 64, "{it}");
            count += 1;
        }
        assert!(count > 50, "{count}");
        let named: Vec<&str> = plan.attribution.iter().map(|it| it.name.as_str()).collect();
        for name in named {
            assert!(components.iter().any(|it| it["name"] == name), "{name}");
        }
        shipped.crates.pop_last();
        assert_ne!(of(&shipped)["serialNumber"], one["serialNumber"]);
    }
}
