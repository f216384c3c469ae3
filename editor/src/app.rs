//! What is being done: the session, the cell that is chosen, what is wrong. Every change comes through here.

use crate::words::{LANGUAGES, Word};
use leptos::prelude::*;
use plan_desk::{CellFault, Change, Kind, Session, Sound};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The page.
    pub type Host;
    /// Shows a packed plan on the map beside.
    #[wasm_bindgen(method)]
    fn show(this: &Host, plan: Vec<u8>, programme: Vec<u8>);
    /// Keeps a draft, or none; whether it could.
    #[wasm_bindgen(method)]
    fn keep(this: &Host, draft: Option<String>) -> bool;
    /// The draft that was kept.
    #[wasm_bindgen(method)]
    fn kept(this: &Host) -> Option<String>;
    /// Hands a file out.
    #[wasm_bindgen(method, catch)]
    fn save(this: &Host, name: &str, bytes: Vec<u8>) -> Result<(), JsValue>;
    /// Hands a map out with a packed plan inside.
    #[wasm_bindgen(method, catch)]
    fn single(this: &Host, bundle: Vec<u8>, table: JsValue) -> Result<(), JsValue>;
    /// The page speaks another language now.
    #[wasm_bindgen(method)]
    fn speak(this: &Host, language: &str);
}

/// A cell: sheet, row, column, from 0.
pub type At = (usize, usize, usize);

/// All that the editor knows.
#[derive(Clone, Copy)]
pub struct App {
    session: StoredValue<Session, LocalStorage>,
    sound: StoredValue<Option<Sound>, LocalStorage>,
    host: StoredValue<Host, LocalStorage>,
    /// Counts changes of the tables.
    pub version: RwSignal<u32>,
    /// The cell that is chosen.
    pub at: RwSignal<At>,
    /// In [`LANGUAGES`].
    pub language: RwSignal<usize>,
    /// What is wrong, and in which cells.
    pub faults: RwSignal<Vec<CellFault>>,
    /// The cells, by sheet's name, row and column from 0.
    pub wrong: Memo<BTreeMap<(String, usize, usize), usize>>,
    /// What has changed.
    pub changes: RwSignal<Vec<Change>>,
    /// What was done last, for the reader.
    pub message: RwSignal<String>,
    /// Whether drafts are kept.
    pub keeps: RwSignal<bool>,
}

impl App {
    /// Of a session that begins.
    pub fn new(session: Session, host: Host, language: &str) -> Self {
        let known = LANGUAGES.iter().position(|(code, _)| *code == language);
        let projects = session.sheets().iter().position(|s| s.name == "projects");
        let faults = RwSignal::new(Vec::<CellFault>::new());
        let wrong = Memo::new(move |_| {
            let places = |(nth, fault): (usize, &CellFault)| {
                let place = fault.place.as_ref()?;
                let row = place.row.checked_sub(2)?;
                Some((
                    (place.sheet.clone(), row, place.column.saturating_sub(1)),
                    nth,
                ))
            };
            faults.with(|all| all.iter().enumerate().filter_map(places).collect())
        });
        Self {
            session: StoredValue::new_local(session),
            sound: StoredValue::new_local(None),
            host: StoredValue::new_local(host),
            version: RwSignal::new(0),
            at: RwSignal::new((projects.unwrap_or(0), 0, 0)),
            language: RwSignal::new(known.unwrap_or(1)),
            faults,
            wrong,
            changes: RwSignal::new(Vec::new()),
            message: RwSignal::new(String::new()),
            keeps: RwSignal::new(true),
        }
    }

    /// Goes on with the last draft, and follows what changes.
    pub fn begin(self) {
        if let Some(draft) = self.host.with_value(Host::kept)
            && self.session.try_update_value(|s| s.resume(&draft)) == Some(true)
        {
            self.message.set(self.say(Word::Resumed));
        }
        Effect::new(move |_| {
            self.version.track();
            // What was typed is painted first.
            set_timeout(move || self.check(), std::time::Duration::ZERO);
        });
        Effect::new(move |_| {
            let (code, _) = LANGUAGES[self.language.get()];
            self.host.with_value(|host| host.speak(code));
        });
    }

    /// A word, followed.
    pub fn word(self, word: Word) -> &'static str {
        word.said(self.language.get())
    }

    fn say(self, word: Word) -> String {
        word.said(self.language.get_untracked()).to_owned()
    }

    /// Asks the session, followed.
    pub fn read<T>(self, ask: impl FnOnce(&Session) -> T) -> T {
        self.version.track();
        self.session.with_value(ask)
    }

    /// Changes the tables.
    pub fn change<T>(self, change: impl FnOnce(&mut Session) -> T) -> Option<T> {
        let done = self.session.try_update_value(change);
        self.version.update(|n| *n += 1);
        let draft = self.session.with_value(Session::draft);
        self.keeps
            .set(self.host.with_value(|host| host.keep(draft)));
        done
    }

    fn check(self) {
        let checked = self.session.with_value(Session::check);
        match checked {
            Ok(sound) => {
                let plan = &sound.loaded.plan;
                self.changes
                    .set(self.session.with_value(|s| s.changes(&sound)));
                let (packed, programme) = (plan.pack(), plan.pack_told());
                self.host.with_value(|host| host.show(packed, programme));
                self.sound.set_value(Some(sound));
                self.faults.set(Vec::new());
            }
            Err(faults) => {
                self.sound.set_value(None);
                self.faults.set(faults);
            }
        }
    }

    /// Takes files; what cannot be read is said, and nothing has changed.
    pub fn take(self, files: &[(String, Vec<u8>)]) {
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(", ");
        let said = match self.change(|session| session.take(files)) {
            Some(Err((name, error))) => {
                let text = self.say(Word::NotRead).replace("{n}", &name);
                text.replace("{why}", &error.to_string())
            }
            _ => self.say(Word::Taken).replace("{n}", &names),
        };
        self.message.set(said);
    }

    /// Saves what is sound.
    pub fn save(self, name: &str, kind: Kind) {
        let bytes = self.session.with_value(|session| match kind {
            Kind::Book => session.book().ok(),
            _ => self
                .sound
                .with_value(|sound| session.give(kind, sound.as_ref()?).ok()),
        });
        let is_saved =
            bytes.is_some_and(|bytes| self.host.with_value(|host| host.save(name, bytes)).is_ok());
        self.saved(name, is_saved);
    }

    /// Saves a map with the plan inside.
    pub fn save_single(self, name: &str) {
        let given = self.session.with_value(|session| {
            self.sound.with_value(|sound| {
                let sound = sound.as_ref()?;
                let bundle = session.give(Kind::Packed, sound).ok()?;
                Some((bundle, crate::plain::table(&sound.loaded.plan)))
            })
        });
        let is_saved = given.is_some_and(|(bundle, table)| {
            self.host
                .with_value(|host| host.single(bundle, table))
                .is_ok()
        });
        self.saved(name, is_saved);
    }

    /// What the map's element is called.
    pub fn slug(self) -> String {
        let slug = |sound: &Option<Sound>| sound.as_ref().map(|s| s.loaded.plan.slug.clone());
        self.sound
            .with_value(slug)
            .unwrap_or_else(|| "plan".to_owned())
    }

    fn saved(self, name: &str, is_saved: bool) {
        let word = if is_saved {
            Word::Saved
        } else {
            Word::NotSaved
        };
        self.message.set(self.say(word).replace("{n}", name));
    }
}

/// The one that all components share.
pub fn app() -> App {
    expect_context::<App>()
}
