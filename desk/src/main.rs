//! `cargo xtask data export` and `import`: the plan's data folder as a workbook or one JSON file, and back.
//! `cargo xtask new-province`: a data folder to begin with.
#![forbid(unsafe_code)]

mod new;

use anyhow::{Context, Result, bail};
use plan_core::author::{Dir, Held, Loaded, load_from, load_given, whole};
use plan_desk::{Change, changes, load, read, tables, write_book, written};
use serde_json::{Map, Value};
use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["export", dir, file] => export(&Dir(dir.into()), Path::new(file)),
        ["import", dir, file] => import(&Dir(dir.into()), Path::new(file)),
        ["new", dir, base, shapes, ref options @ ..] => new::province(
            Path::new(dir),
            &Dir(base.into()),
            Path::new(shapes),
            options,
        ),
        _ => Err(anyhow::anyhow!(
            "plan-desk export DIR FILE | import DIR FILE | new DIR BASE SHAPES [OPTION VALUE]…"
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_json(file: &Path) -> bool {
    file.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("json"))
}

fn export(folder: &Dir, file: &Path) -> Result<()> {
    let bytes = match is_json(file) {
        true => serde_json::to_vec_pretty(&whole(folder))?,
        false => write_book(&tables(folder))?,
    };
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    println!(
        "{} holds the plan of {}",
        file.display(),
        folder.0.display()
    );
    Ok(())
}

/// Shows what would change, refuses what is wrong, and writes nothing unless all is right.
fn import(folder: &Dir, file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let before = whole(folder);
    let (loaded, after) = checked(folder, file, &bytes)?;
    let changed = changes(&before, &after);
    if changed.is_empty() {
        println!(
            "{} is the plan that stands: nothing changes",
            file.display()
        );
        return Ok(());
    }
    println!("{}", list(&changed));
    let files = written(folder, &before, &after)?;
    // What would be written is read as if it were: it must be this plan.
    let again = load_from(&Held::of(folder).with(&files));
    match again {
        Ok(again) if again.plan.pack() == loaded.plan.pack() => {}
        Ok(_) => bail!(
            "the files would hold another plan than {}: nothing is written",
            file.display()
        ),
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            bail!(
                "the files would be wrong, so nothing is written:\n{}",
                lines.join("\n")
            );
        }
    }
    for (name, text) in &files {
        let path = folder.0.join(name);
        match text {
            Some(text) => fs::write(&path, text),
            None => fs::remove_file(&path),
        }
        .with_context(|| format!("cannot write {}", path.display()))?;
        println!(
            "{} {name}",
            if text.is_some() { "wrote" } else { "removed" }
        );
    }
    Ok(())
}

fn checked(folder: &Dir, file: &Path, bytes: &[u8]) -> Result<(Loaded, Map<String, Value>)> {
    let refused = |lines: Vec<String>| {
        let count = lines.len();
        anyhow::anyhow!(
            "{} has {count} fault(s), so nothing is written:\n{}",
            file.display(),
            lines.join("\n")
        )
    };
    if is_json(file) {
        let given: Value = serde_json::from_slice(bytes)
            .with_context(|| format!("{} is no JSON", file.display()))?;
        let loaded = load_given(folder, given.clone()).map_err(|faults| {
            let line =
                |f: &plan_core::author::Fault| format!("  {}: {}; {}", f.path, f.reason, f.remedy);
            refused(faults.iter().map(line).collect())
        })?;
        let Value::Object(given) = given else {
            bail!("{} is no plan", file.display());
        };
        return Ok((loaded, given));
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let tables = read(&name, bytes)?;
    load(folder, tables)
        .map_err(|faults| refused(faults.iter().map(|f| format!("  {f}")).collect()))
}

/// Changes, one a line.
fn list(changed: &[Change]) -> String {
    let line = |change: &Change| {
        let Change {
            of,
            field,
            before,
            after,
        } = change;
        let of = match field.as_str() {
            "" => of.clone(),
            field => format!("{of} · {field}"),
        };
        match (before, after) {
            (None, Some(after)) if field.is_empty() => format!("+ {of}: {after}"),
            (Some(_), None) if field.is_empty() => format!("- {of}"),
            (before, after) => {
                let text =
                    |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
                format!("  {of}: {} → {}", text(before), text(after))
            }
        }
    };
    changed.iter().map(line).collect::<Vec<_>>().join("\n")
}
