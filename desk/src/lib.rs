//! The plan as those who keep it have it: workbooks and tables read and written, what has changed in them, and a
//! folder to begin with.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod book;
mod changes;
mod fault;
mod folder;
mod province;
mod room;
mod session;
mod settle;
mod table;
mod whole;

pub use book::{read_book, write_book};
pub use changes::{Change, changes};
pub use fault::{CellFault, DeskError, letters};
pub use folder::{FolderError, written};
pub use province::{LaidOut, Order, lay_out};
pub use session::{Kind, Session, Sound, written as cell_text};
pub use settle::settle;
pub use table::read_table;

// Only the command needs it, which is no crate of its own.
use anyhow as _;
use plan_core::author::{
    Files, Loaded, load_given,
    sheets::{self, Sheet},
    whole,
};
use serde_json::{Map, Value, json};

/// The tables of a data folder.
pub fn tables(folder: &dyn Files) -> Vec<Sheet> {
    sheets::sheets(&whole(folder))
}

/// Reads a file of tables by its name: `.xlsx`, or `.csv` whose name is the part that it holds.
///
/// # Errors
///
/// When it is neither, or broken; every fault of its cells.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, DeskError> {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    match end.to_ascii_lowercase().as_str() {
        "xlsx" => read_book(bytes),
        "csv" | "txt" | "tsv" => read_table(stem, bytes).map(|sheet| vec![sheet]),
        _ => Err(DeskError::Unknown(name.to_owned())),
    }
}

/// A data folder with tables in place of its parts: checked, with the object that could be given in its place.
///
/// # Errors
///
/// Every fault, in its cell.
pub fn load(
    folder: &dyn Files,
    mut tables: Vec<Sheet>,
) -> Result<(Loaded, Map<String, Value>), Vec<CellFault>> {
    settle(&mut tables, &self::tables(folder));
    let plan = self::whole::plan(&tables)?;
    let loaded = load_given(folder, Value::Object(alone(plan.clone()))).map_err(|faults| {
        let placed = faults.into_iter().map(|mut fault| {
            if let Some(rest) = fault.path.strip_prefix("sources.source") {
                fault.path = format!("sources{rest}");
            }
            CellFault::of(&tables, fault)
        });
        placed.collect::<Vec<_>>()
    })?;
    Ok((loaded, plan))
}

/// A plan whose sources are all that there are: a list of them would be added to those of the folder, and what is
/// taken out of the table would seem to be there.
fn alone(mut plan: Map<String, Value>) -> Map<String, Value> {
    if let Some(sources) = plan.get_mut("sources").filter(|part| part.is_array()) {
        *sources = json!({ "source": sources.take() });
    }
    plan
}
