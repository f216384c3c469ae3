//! The package's files, as they are put together.

use super::FOLDER;
use crate::{
    build::{Job, notices::FILE as NOTICES},
    site::Site,
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{fs, path::PathBuf};

/// The data's licences, where the data folder has them.
pub const DATA_LICENCES: &str = "DATA-LICENSES.md";

/// The folder that is being written.
pub struct Out<'a> {
    /// The build.
    pub job: &'a Job<'a>,
    /// Files that are in it.
    pub names: Vec<String>,
}

impl Out<'_> {
    /// Adds a file.
    pub fn write(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        self.job.write(&format!("{FOLDER}/{name}"), content)?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Copies what the published module fetches, and writes for the package's module where that is.
    pub fn beside(&mut self) -> Result<()> {
        let path = self.job.work.join("beside.js");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut packed = String::new();
        for line in text.lines() {
            let part = line
                .strip_prefix("export const ")
                .and_then(|line| line.split_once(" = "));
            let Some((name, value)) = part else {
                bail!("{}: is no constant: {line}", path.display())
            };
            let value: Value = serde_json::from_str(value.trim_end_matches(';'))?;
            packed += &format!("export const {name} = {};\n", self.place(&value)?);
        }
        fs::write(self.job.work.join("packed.js"), packed)?;
        Ok(())
    }

    /// Where a file is, in words that bundlers know: a script is imported, and a style sheet as one; any other file has
    /// an address.
    fn place(&mut self, value: &Value) -> Result<String> {
        if let Some(list) = value.as_array() {
            let places = list.iter().map(|it| self.place(it));
            return Ok(format!(
                "[{}]",
                places.collect::<Result<Vec<_>>>()?.join(", ")
            ));
        }
        let file = value["file"].as_str().context("a file without a name")?;
        let bytes = fs::read(self.job.out.join(file))?;
        if file.ends_with(".css") {
            let file = format!("{file}.js");
            let text = Value::String(String::from_utf8(bytes)?);
            self.write(&file, format!("export default {text};\n"))?;
            return Ok(format!("() => import(\"./{file}\")"));
        }
        self.write(file, bytes)?;
        if file.ends_with(".js") {
            return Ok(format!("() => import(\"./{file}\")"));
        }
        let address = format!("new URL(\"./{file}\", import.meta.url)");
        Ok(match value.get("weight") {
            None => format!("{{ file: {address} }}"),
            Some(weight) => format!("{{ weight: {weight}, file: {address} }}"),
        })
    }

    /// Licences of the code, of what others have made of it, the typeface and, where the data folder has them, the data.
    pub fn licences(&mut self) -> Result<()> {
        let site = self.job.site;
        let whole = fs::read_to_string(site.root.join("LICENSE"))?;
        let here = whole
            .replace(" under assets/", "")
            .replace("assets/LICENSES.md", "README.md");
        self.write("LICENSE", here)?;
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            self.write(name, fs::read(site.root.join(name))?)?;
        }
        self.write(NOTICES, fs::read(self.job.out.join(NOTICES))?)?;
        self.write("OFL.txt", fs::read(of_data(site, "fonts/OFL.txt"))?)?;
        let data = site.data.join("LICENSES.md");
        if data.is_file() {
            self.write(DATA_LICENCES, fs::read(data)?)?;
        }
        Ok(())
    }
}

/// A file of the data folder, or of the code's own where that has none.
pub fn of_data(site: &Site, name: &str) -> PathBuf {
    let own = site.data.join(name);
    match own.is_file() {
        true => own,
        false => site.root.join("assets").join(name),
    }
}
