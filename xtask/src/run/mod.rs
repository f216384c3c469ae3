//! Running other programs.

mod step;

pub use step::Step;

use std::{
    process::{Command, Stdio},
    time::Duration,
};

/// A duration as people say it.
pub fn seconds(duration: Duration) -> String {
    match duration.as_secs() {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        secs @ 10..120 => format!("{secs} s"),
        secs => format!("{} min {:02} s", secs / 60, secs % 60),
    }
}

/// What a program prints, on both streams; `None` if it is not there or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    output.status.success().then(|| text.trim().to_owned())
}

/// Cargo as if it were started from a shell, not from `cargo xtask`.
pub fn cargo() -> Command {
    let mut command = Command::new("cargo");
    forget_outer_cargo(&mut command);
    command
}

/// Removes what the outer `cargo run` and rustup tell their children.
pub fn forget_outer_cargo(command: &mut Command) {
    for name in [
        "CARGO",
        "RUSTC",
        "RUSTDOC",
        "RUSTUP_TOOLCHAIN",
        "RUSTUP_TOOLCHAIN_SOURCE",
        "RUST_RECURSION_COUNT",
        "OUT_DIR",
    ] {
        command.env_remove(name);
    }
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let told = [
            "CARGO_MANIFEST_",
            "CARGO_PKG_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
            "CARGO_PRIMARY_",
        ];
        if told.iter().any(|start| text.starts_with(start)) {
            command.env_remove(&name);
        }
    }
}
