//! The folder that was built: what its files are called, and the single file on its own.

use crate::server::with_first;
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// What is under test.
#[derive(Debug)]
pub struct Site {
    /// Names the element and the files.
    pub slug: String,
    /// The folder.
    pub dist: PathBuf,
    /// How many faces of the typeface come with it.
    pub faces: usize,
    alone: TempDir,
}

impl Site {
    /// Looks at a built folder of the map with this slug.
    pub fn open(dist: &Path, slug: &str) -> Result<Self> {
        let files = fs::read_dir(dist)?.flatten();
        let names: Vec<String> = files
            .filter_map(|file| file.file_name().into_string().ok())
            .collect();
        let script = format!("{slug}.classic.js");
        ensure!(
            names.contains(&script),
            "{} holds no {script}: build it of the same data",
            dist.display()
        );
        let faces = names.iter().filter(|name| name.ends_with(".woff2")).count();
        let alone = tempfile::Builder::new().prefix("e2e-file-").tempdir()?;
        Ok(Self {
            slug: slug.to_owned(),
            dist: dist.canonicalize()?,
            faces,
            alone,
        })
    }

    /// The name of the WebAssembly module.
    pub fn module(&self) -> Result<String> {
        self.named("-", ".wasm")
    }

    /// The name of the second module.
    pub fn annex(&self) -> Result<String> {
        self.named(".annex-", ".wasm")
    }

    /// The name of its script.
    pub fn annex_script(&self) -> Result<String> {
        self.named(".annex-", ".js")
    }

    /// The name of the map's style sheet.
    pub fn style(&self) -> Result<String> {
        self.named("-", ".css")
    }

    /// The file with a hash in its name that has this before it, after the slug, and ends so.
    pub fn named(&self, before: &str, end: &str) -> Result<String> {
        let files = fs::read_dir(&self.dist)?.flatten();
        let mut names = files.filter_map(|file| file.file_name().into_string().ok());
        let start = format!("{}{before}", self.slug);
        names
            .find(|name| name.starts_with(&start) && name.ends_with(end))
            .with_context(|| format!("no file {start}…{end}"))
    }

    /// The names of the typeface's files.
    pub fn typeface(&self) -> Result<Vec<String>> {
        let files = fs::read_dir(&self.dist)?.flatten();
        let names = files.filter_map(|file| file.file_name().into_string().ok());
        Ok(names.filter(|name| name.ends_with(".woff2")).collect())
    }

    /// The single file, copied into a folder of its own: what lies beside it in `dist/` is not
    /// there to help. With a prelude the copy has that script first.
    pub fn single_file(&self, prelude: Option<&str>) -> Result<String> {
        let name = format!("{}.html", self.slug);
        let page =
            fs::read(self.dist.join(&name)).with_context(|| format!("cannot read {name}"))?;
        let page = match prelude {
            Some(script) => with_first(&page, &format!("<script>{script}</script>")),
            None => page,
        };
        self.file(&name, page)
    }

    /// Writes a page beside it and returns its address.
    pub fn file(&self, name: &str, page: impl AsRef<[u8]>) -> Result<String> {
        let path = self.alone.path().join(name);
        // A browser may still read what is there.
        if fs::read(&path).ok().as_deref() != Some(page.as_ref()) {
            fs::write(&path, page)?;
        }
        Ok(format!("file://{}", path.display()))
    }
}
