//! True files of two provinces.

use plan_core::author::{Dir, Held, load_from, sheets::Sheet, whole};
use plan_desk::{cell_text, tables, write_book};
use std::{path::Path, sync::OnceLock};

/// A province, and all that it can come in as.
pub struct Seed {
    /// Its data folder.
    pub folder: Held,
    /// Its tables.
    pub tables: Vec<Sheet>,
    /// A workbook.
    pub book: Vec<u8>,
    /// `plan.json`.
    pub json: Vec<u8>,
    /// `plan.bin`.
    pub bundle: Vec<u8>,
}

impl Seed {
    fn of(folder: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = Held::of(&Dir(root.join(folder)));
        let tables = tables(&folder);
        let loaded = load_from(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
        Self {
            book: write_book(&tables).expect("a workbook"),
            json: serde_json::to_vec(&whole(&folder)).expect("JSON"),
            bundle: loaded.plan.bundle(),
            tables,
            folder,
        }
    }

    /// A file of its data folder.
    pub fn file(&self, name: &str) -> &[u8] {
        &self.folder.0[name]
    }

    /// A table as text.
    pub fn table(&self, at: usize, between: u8) -> (String, Vec<u8>) {
        let table = &self.tables[at % self.tables.len()];
        let mut writer = csv::WriterBuilder::new()
            .delimiter(between)
            .from_writer(Vec::new());
        writer.write_record(&table.columns).expect("a head");
        for row in &table.rows {
            writer
                .write_record(row.iter().map(cell_text))
                .expect("a row");
        }
        (table.name.clone(), writer.into_inner().expect("bytes"))
    }
}

/// The province that is damaged.
pub fn seed() -> &'static Seed {
    static SEED: OnceLock<Seed> = OnceLock::new();
    SEED.get_or_init(|| Seed::of("tests/fixtures/other-province"))
}

/// The one of which pieces get into it.
pub fn other() -> &'static Seed {
    static OTHER: OnceLock<Seed> = OnceLock::new();
    OTHER.get_or_init(|| Seed::of("assets"))
}
