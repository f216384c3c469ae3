//! What an edited plan is saved as.

use super::{Session, Sound};
use crate::{DeskError, write_book, written};
use rawzip::ZipArchiveWriter;
use serde_json::Value;
use std::io::Write as _;

/// What it is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `plan.json`: what `data-src` reads and `setPlan` takes.
    Json,
    /// A workbook.
    Book,
    /// The data folder, for the repository.
    Folder,
    /// Packed: shapes too.
    Packed,
}

impl Session {
    /// The tables as a workbook, sound or not.
    ///
    /// # Errors
    ///
    /// What the format has no room for.
    pub fn book(&self) -> Result<Vec<u8>, DeskError> {
        write_book(&self.now.tables())
    }

    /// A sound plan as a file.
    ///
    /// # Errors
    ///
    /// What the format has no room for.
    pub fn give(&self, kind: Kind, sound: &Sound) -> Result<Vec<u8>, DeskError> {
        match kind {
            Kind::Json => {
                let text = serde_json::to_string_pretty(&Value::Object(sound.plan.clone()));
                text.map(String::into_bytes)
                    .map_err(|error| DeskError::Broken(error.to_string()))
            }
            Kind::Book => self.book(),
            Kind::Folder => self.folder(sound),
            Kind::Packed => Ok(sound.loaded.plan.bundle()),
        }
    }

    /// The folder's files: what has not changed as it was written, with its comments.
    fn folder(&self, sound: &Sound) -> Result<Vec<u8>, DeskError> {
        let changed = written(&*self.now.folder, &self.before, &sound.plan)
            .map_err(|error| DeskError::Broken(error.to_string()))?;
        let files = (*self.now.folder).clone().with(&changed);
        let broken = |error: rawzip::Error| DeskError::Broken(error.to_string());
        let mut archive = ZipArchiveWriter::new(Vec::new());
        for (name, bytes) in &files.0 {
            let (entry, config) = archive.new_file(name.as_str()).start().map_err(broken)?;
            let mut file = config.wrap(entry);
            file.write_all(bytes)
                .map_err(|error| DeskError::Broken(error.to_string()))?;
            let (entry, described) = file.finish().map_err(broken)?;
            entry.finish(described).map_err(broken)?;
        }
        archive.finish().map_err(broken)
    }
}
