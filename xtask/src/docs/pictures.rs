//! Pictures in the documentation and the data come from commands: none is missing, none is left over.

use super::Book;
use crate::{
    build::{self, pictures},
    shots,
    site::Site,
};
use std::{collections::BTreeSet, path::PathBuf};

const KINDS: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "svg"];

/// The pictures that the checkout has in a folder.
fn there(book: &Book, folder: &str) -> BTreeSet<String> {
    let inside = book.files.iter().filter(|path| path.starts_with(folder));
    let is_picture = |path: &&PathBuf| {
        let end = path.extension().and_then(|end| end.to_str());
        end.is_some_and(|end| KINDS.contains(&end))
    };
    let pictures = inside.filter(is_picture);
    pictures.map(|path| path.display().to_string()).collect()
}

#[test]
fn pictures_are_those_that_commands_take() {
    let site = Site::new(None).expect("a site");
    let book = Book::open(&site.root).expect("a checkout");
    let plan = build::plan(&site).expect("a sound plan");
    let kept: BTreeSet<String> = shots::kept(&plan)
        .into_iter()
        .map(|name| format!("docs/{name}"))
        .collect();
    assert!(kept.len() > 10, "{kept:?}");
    assert_eq!(there(&book, "docs"), kept);
    let of_data = plan.languages.iter().map(|it| pictures::preview(&it.code));
    let of_data = of_data.chain([pictures::TOUCH_ICON.to_owned()]);
    let of_data: BTreeSet<String> = of_data
        .map(|name| format!("assets/{}/{name}", pictures::FOLDER))
        .collect();
    assert_eq!(there(&book, "assets"), of_data);
}
