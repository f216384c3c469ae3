use crate::assets;
use plan_core::author::{Problem, load};
use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A copy of the real data in which something is to be broken.
pub struct BadFolder(PathBuf);

impl BadFolder {
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("bad-plan-{}-{number}", process::id()));
        copy(&assets(), &dir);
        Self(dir)
    }

    /// Puts other words for the first place where some stand.
    pub fn replace(&self, file: &str, old: &str, new: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect(file);
        assert!(text.contains(old), "{file} does not hold {old:?}");
        fs::write(path, text.replacen(old, new, 1)).expect(file);
        self
    }

    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) -> &Self {
        fs::write(self.0.join(file), bytes).expect(file);
        self
    }

    /// Adds text at the end of a file.
    pub fn append(&self, file: &str, more: &str) -> &Self {
        let text = fs::read_to_string(self.0.join(file)).expect(file);
        self.write(file, text + more)
    }

    pub fn remove(&self, file: &str) -> &Self {
        let path = self.0.join(file);
        match path.is_dir() {
            true => fs::remove_dir_all(path).expect(file),
            false => fs::remove_file(path).expect(file),
        }
        self
    }

    pub fn copy(&self, from: &str, to: &str) -> &Self {
        fs::copy(self.0.join(from), self.0.join(to)).expect(from);
        self
    }

    /// The problems of the folder, none where it is sound.
    pub fn problems(&self) -> Vec<Problem> {
        load(&self.0).err().unwrap_or_default()
    }

    /// The folder has exactly these problems: file, place, and a part of the reason.
    #[track_caller]
    pub fn expect(&self, wanted: &[(&str, &str, &str)]) {
        let found = self.problems();
        let lines: Vec<_> = found.iter().map(ToString::to_string).collect();
        let list = lines.join("\n");
        for (file, place, reason) in wanted {
            let fits =
                |p: &Problem| p.file == *file && p.place == *place && p.reason.contains(reason);
            assert!(
                found.iter().any(fits),
                "no problem {file}: {place}: {reason}\nin\n{list}"
            );
        }
        assert_eq!(found.len(), wanted.len(), "more than was broken:\n{list}");
    }
}

impl Drop for BadFolder {
    fn drop(&mut self) {
        // What stays behind in the temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A line of the file where some text first stands, counted from 1.
pub fn line_of(file: &str, text: &str) -> String {
    let all = fs::read_to_string(assets().join(file)).expect(file);
    let at = all
        .find(text)
        .unwrap_or_else(|| panic!("{file} does not hold {text:?}"));
    format!("line {}", all[..at].matches('\n').count() + 1)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary folder");
    for entry in fs::read_dir(from).expect("the real data") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, target).expect("a copy")),
        }
    }
}

#[test]
fn an_unchanged_copy_has_no_problems() {
    BadFolder::new().expect(&[]);
}
