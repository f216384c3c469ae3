//! Which WebAssembly features a module uses, and that the oldest browsers have them.

use anyhow::{Context, Result};
use std::{fs, path::Path};
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

/// What Chrome 109, Firefox 115 and Safari 16.4 all read.
const FLOOR: WasmFeatures = WasmFeatures::MUTABLE_GLOBAL
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::REFERENCE_TYPES)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::FLOATS)
    .union(WasmFeatures::GC_TYPES);

/// Validates the module against the floor and gives the features its compiler noted.
pub fn check(module: &Path) -> Result<Vec<String>> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    Validator::new_with_features(FLOOR)
        .validate_all(&bytes)
        .with_context(|| {
            format!(
                "{} is not WebAssembly that the oldest browsers read",
                module.display()
            )
        })?;
    noted(&bytes).with_context(|| format!("cannot read the sections of {}", module.display()))
}

/// The `target_features` section: each with a leading `+` in the file.
fn noted(bytes: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::CustomSection(section) = payload?
            && section.name() == "target_features"
        {
            let mut reader = BinaryReader::new(section.data(), section.data_offset());
            for _ in 0..reader.read_var_u32()? {
                let sign = reader.read_u8()?;
                let name = reader.read_string()?;
                if sign == b'+' {
                    names.push(name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: [u8; 8] = [0, b'a', b's', b'm', 1, 0, 0, 0];

    #[test]
    fn noted_features_are_read() {
        let mut module = HEADER.to_vec();
        let mut body = vec![15];
        body.extend(b"target_features");
        body.extend([2, b'+', 8]);
        body.extend(b"sign-ext");
        body.extend([b'-', 4]);
        body.extend(b"simd");
        module.extend([0, u8::try_from(body.len()).expect("short")]);
        module.extend(body);
        assert_eq!(noted(&module).expect("valid"), ["sign-ext"]);
    }

    #[test]
    fn what_is_too_new_is_refused() {
        // A function type that returns v128: SIMD.
        let mut module = HEADER.to_vec();
        module.extend([1, 5, 1, 0x60, 0, 1, 0x7b]);
        assert!(
            Validator::new_with_features(FLOOR)
                .validate_all(&module)
                .is_err()
        );
        assert!(
            Validator::new_with_features(FLOOR)
                .validate_all(&HEADER)
                .is_ok()
        );
    }
}
