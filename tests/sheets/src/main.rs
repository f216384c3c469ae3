//! `sheets KEPT TAKEN OUT [some]`: compares every sheet of one folder with the one of the same name in another, and
//! puts pictures of what differs into a third. With `some` not all that are kept need to have been taken.
#![forbid(unsafe_code)]

mod difference;

use anyhow::{Context, Result, bail};
use difference::{Difference, difference};
use image::GrayImage;
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome = match &arguments[..] {
        [kept, taken, out] => compare(kept, taken, out, false),
        [kept, taken, out, some] if some.as_os_str() == "some" => compare(kept, taken, out, true),
        _ => Err(anyhow::anyhow!("sheets KEPT TAKEN OUT [some]")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn compare(kept: &Path, taken: &Path, out: &Path, is_some: bool) -> Result<()> {
    let (all, names) = (names(kept)?, names(taken)?);
    if !names.is_subset(&all) || !(is_some || names == all) {
        bail!("there are other sheets than those that are kept");
    }
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let mut failed = Vec::new();
    let mut unlike = 0;
    for name in &names {
        let (was, is) = (read(&kept.join(name))?, read(&taken.join(name))?);
        let Difference { places, picture } = difference(&was, &is);
        println!(
            "test {name} ... {}",
            if places.is_empty() { "ok" } else { "FAILED" }
        );
        if let Some(picture) = picture.filter(|_| !places.is_empty()) {
            fs::create_dir_all(out)?;
            picture.save(out.join(name).with_extension("png"))?;
        }
        unlike += usize::from(!places.is_empty());
        failed.extend(places.iter().map(|place| format!("{name}: {place}")));
    }
    println!(
        "\ntest result: {}. {} passed; {unlike} failed; 0 ignored",
        if unlike == 0 { "ok" } else { "FAILED" },
        names.len() - unlike,
    );
    if failed.is_empty() {
        return Ok(());
    }
    bail!(
        "{}\nThe differences lie in {}; if they are meant, write the sheets anew.",
        failed.join("\n"),
        out.display()
    )
}

fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let files = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let names = files
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok());
    let names: BTreeSet<String> = names.filter(|name| name.ends_with(".webp")).collect();
    if names.is_empty() {
        bail!("no sheet in {}", folder.display());
    }
    Ok(names)
}

fn read(path: &Path) -> Result<GrayImage> {
    let image = image::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(image.to_luma8())
}
