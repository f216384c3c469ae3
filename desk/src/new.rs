//! A data folder to begin with.

use anyhow::{Context, Result, bail};
use plan_core::author::Dir;
use plan_desk::{LaidOut, Order, lay_out};
use std::{fs, io::ErrorKind, path::Path};

/// Lays a data folder out in a folder that is empty or not there yet, and says what to do next.
pub fn province(dir: &Path, base: &Dir, shapes: &Path, options: &[&str]) -> Result<()> {
    refuse_full(dir)?;
    let bytes = fs::read(shapes).with_context(|| format!("cannot read {}", shapes.display()))?;
    let pairs: Vec<(&str, &str)> = options
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let folder = dir.file_name().unwrap_or_default().to_string_lossy();
    let order = Order::of(&folder, &pairs).map_err(anyhow::Error::msg)?;
    let laid_out = lay_out(base, &order, &bytes).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
        anyhow::anyhow!(
            "{} fault(s), so nothing is written:\n{}",
            faults.len(),
            lines.join("\n")
        )
    })?;
    for (name, bytes) in &laid_out.files.0 {
        let path = dir.join(name);
        if let Some(inside) = path.parent() {
            fs::create_dir_all(inside)
                .with_context(|| format!("cannot make {}", inside.display()))?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    print!("{}", said(dir, &order, &laid_out));
    Ok(())
}

/// Nothing of anybody's is overwritten.
fn refuse_full(dir: &Path) -> Result<()> {
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => bail!("{} is not empty: name a new folder", dir.display()),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => bail!("{} is no folder to write into: {error}", dir.display()),
    }
}

fn said(dir: &Path, order: &Order, laid_out: &LaidOut) -> String {
    let (count, dir, region) = (laid_out.districts, dir.display(), &order.region);
    let notes: String = laid_out
        .notes
        .iter()
        .map(|n| format!("note: {n}\n"))
        .collect();
    format!(
        "{dir} is a map of {region} with {count} districts, and sound\n{notes}
next:
  map.toml          [[attribution]]: whose borders they are; title, notes
  towns.toml        the capital, and a few towns
  sources.toml      each page that a fact was read in
  projects/         a file a project; example.toml.txt shows how
  zones.toml        if the plan has zones; palette.json has their colours
all else may stay as it is: each file says what it is for. ADOPT.md leads through it.

cargo xtask data check {dir}
cargo xtask serve --data {dir}
"
    )
}
