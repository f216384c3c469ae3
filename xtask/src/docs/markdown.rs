//! A Markdown file as what it says: headings, links, pictures, codes, tables.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// A file.
#[derive(Debug, Default)]
pub struct Page {
    /// From the repository's root.
    pub path: PathBuf,
    /// What `#…` may lead to.
    pub anchors: BTreeSet<String>,
    /// Where links lead.
    pub links: Vec<Piece>,
    /// Pictures, and what stands for each.
    pub pictures: Vec<(Piece, String)>,
    /// Codes in lines of text.
    pub codes: Vec<Piece>,
    /// Blocks of code, and their languages.
    pub blocks: Vec<(Piece, String)>,
    /// Tables: rows of cells without the heads.
    pub tables: Vec<Table>,
}

/// A piece of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Its line, from 1.
    pub line: usize,
    /// The heading that it stands under.
    pub under: String,
    /// What it says.
    pub text: String,
}

/// A table.
#[derive(Debug, Default)]
pub struct Table {
    /// The heading that it stands under.
    pub under: String,
    /// Its rows, without the head.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Default)]
pub struct Cell {
    /// All of it, codes as well.
    pub text: String,
    /// The codes in it.
    pub codes: Vec<String>,
}

impl Page {
    /// Reads a file's text.
    pub fn read(path: &Path, text: &str) -> Self {
        let mut page = Self {
            path: path.to_owned(),
            ..Self::default()
        };
        let (mut heading, mut under) = (None, String::new());
        let (mut picture, mut block, mut cell) = (None, None, None);
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
            let piece = |what: &str| Piece {
                line: 1 + text[..range.start].matches('\n').count(),
                under: under.clone(),
                text: what.to_owned(),
            };
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    under = heading.take().unwrap_or_default();
                    page.anchor(&under);
                }
                Event::Start(Tag::Link { dest_url, .. }) => page.links.push(piece(&dest_url)),
                Event::Start(Tag::Image { dest_url, .. }) => {
                    picture = Some((piece(&dest_url), String::new()));
                }
                Event::End(TagEnd::Image) => page.pictures.extend(picture.take()),
                Event::Start(Tag::CodeBlock(kind)) => {
                    let language = match kind {
                        CodeBlockKind::Fenced(name) => name.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                    block = Some((piece(""), language));
                }
                Event::End(TagEnd::CodeBlock) => page.blocks.extend(block.take()),
                Event::Start(Tag::Table(_)) => page.tables.push(Table {
                    under: under.clone(),
                    rows: Vec::new(),
                }),
                Event::Start(Tag::TableRow) => {
                    let table = page.tables.last_mut();
                    table.into_iter().for_each(|it| it.rows.push(Vec::new()));
                }
                Event::Start(Tag::TableCell) => cell = Some(Cell::default()),
                Event::End(TagEnd::TableCell) => {
                    let row = page.tables.last_mut().and_then(|it| it.rows.last_mut());
                    row.into_iter().for_each(|row| row.extend(cell.take()));
                }
                Event::Text(words) | Event::Code(words) if picture.is_some() => {
                    picture.iter_mut().for_each(|(_, says)| *says += &words);
                }
                Event::Text(words) => {
                    let open = [heading.as_mut(), cell.as_mut().map(|it| &mut it.text)];
                    open.into_iter().flatten().for_each(|it| *it += &words);
                    block.iter_mut().for_each(|(it, _)| it.text += &words);
                }
                Event::Code(words) => {
                    page.codes.push(piece(&words));
                    let open = [heading.as_mut(), cell.as_mut().map(|it| &mut it.text)];
                    open.into_iter().flatten().for_each(|it| *it += &words);
                    cell.iter_mut()
                        .for_each(|it| it.codes.push(words.to_string()));
                }
                Event::SoftBreak | Event::HardBreak => {
                    heading.iter_mut().for_each(|it| it.push(' '));
                }
                _ => {}
            }
        }
        page
    }

    /// A heading's anchor: the second of a name has a number.
    fn anchor(&mut self, heading: &str) {
        let slug = slug(heading);
        let numbered = (1..).map(|nth| format!("{slug}-{nth}"));
        let mut names = std::iter::once(slug.clone()).chain(numbered);
        let free = names.find(|name| !self.anchors.contains(name));
        self.anchors.extend(free);
    }
}

/// The name that GitHub gives to a heading: its letters and digits in small, hyphens for spaces.
fn slug(heading: &str) -> String {
    let kept =
        |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\u{300}'..='\u{36f}');
    let small = heading.trim().to_lowercase();
    let letters = small.chars().filter(kept);
    letters.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_the_anchors_of_github() {
        assert_eq!(slug("Put it on a website"), "put-it-on-a-website");
        assert_eq!(slug("Bản đồ: đầu tư, 2021–2030"), "bản-đồ-đầu-tư-20212030");
        assert_eq!(slug("`--data DIR` & more"), "--data-dir--more");
        let page = Page::read(Path::new("a.md"), "# A\n## A\n## `B` c\n");
        assert_eq!(page.anchors.iter().collect::<Vec<_>>(), ["a", "a-1", "b-c"]);
    }

    #[test]
    fn a_page_is_taken_apart() {
        let text = "# One\n![a `b`](p.png) [l](x.md#y) `code`\n\n## Two\n```sh\nrun\n```\n\n| h |\n|-|\n| t `c` |\n";
        let page = Page::read(Path::new("a.md"), text);
        let piece = |line, under: &str, text: &str| Piece {
            line,
            under: under.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(page.links, [piece(2, "One", "x.md#y")]);
        assert_eq!(
            page.pictures,
            [(piece(2, "One", "p.png"), "a b".to_owned())]
        );
        assert_eq!(page.codes, [piece(2, "One", "code"), piece(11, "Two", "c")]);
        assert_eq!(page.blocks, [(piece(5, "Two", "run\n"), "sh".to_owned())]);
        assert_eq!(page.tables[0].under, "Two");
        assert_eq!(page.tables[0].rows[0][0].text, "t c");
        assert_eq!(page.tables[0].rows[0][0].codes, ["c"]);
    }
}
