//! What is compiled says where in the sources a panic began. It says so by crate, never by a folder of this machine:
//! that is nobody's business, and a module is to be the same wherever it is made.

use crate::{crates, site::Site};
use anyhow::Result;
use std::process::Command;

/// Parts flags in `CARGO_ENCODED_RUSTFLAGS`.
const BETWEEN: &str = "\u{1f}";

/// The compiler's flags, as cargo takes them from its environment; `cargo` is the one that will compile.
pub fn flags(site: &Site, cargo: &mut Command) -> Result<String> {
    let from = crates::folders(&crates::metadata(site, cargo, false)?)?;
    let mut flags = vec![
        format!("--remap-path-prefix={}=", site.root.display()),
        format!("--remap-path-prefix={}=target", site.target.display()),
    ];
    flags.extend(
        from.iter()
            .map(|dir| format!("--remap-path-prefix={}=", dir.display())),
    );
    Ok(flags.join(BETWEEN))
}
