/// How many texts a language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Texts {
    /// All of them, the words of the interface too.
    pub all: usize,
    /// Those that no native speaker has read yet.
    pub unread: usize,
}

/// The texts of a data folder, counted as they are checked: by language, the files in which they were found. A file
/// may stand there more than once.
#[derive(Debug, Default)]
pub(super) struct Tally(Vec<(String, Vec<(String, usize)>)>);

impl Tally {
    /// Counts texts of a language in a file.
    pub fn count(&mut self, language: &str, file: &str, texts: usize) {
        let place = self.0.iter().position(|(code, _)| code == language);
        let place = place.unwrap_or_else(|| {
            self.0.push((language.to_owned(), Vec::new()));
            self.0.len() - 1
        });
        let files = &mut self.0[place].1;
        match files.last_mut() {
            // A file's texts come one after another.
            Some((last, count)) if last == file => *count += texts,
            _ => files.push((file.to_owned(), texts)),
        }
    }

    /// The texts of a language; those in `unread` files are to be read. `projects` is all files in
    /// that folder.
    pub fn of(&self, language: &str, unread: &[String]) -> Texts {
        let mut texts = Texts::default();
        let files = self.0.iter().filter(|(code, _)| code == language);
        for (file, count) in files.flat_map(|(_, files)| files) {
            texts.all += count;
            let within = |listed: &String| {
                let rest = file.strip_prefix(listed.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            if unread.iter().any(within) {
                texts.unread += count;
            }
        }
        texts
    }
}
