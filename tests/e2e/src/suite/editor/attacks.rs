//! What hostile files hold, and how the editor is to answer.

use super::files::{Packed, Table, bomb, book, csv, packed, workbook};
use anyhow::{Context, Result};
use calamine::Data;
use serde_json::json;

/// What would tell that it has run.
const RUN: &str = "window.pwned=1;alert(1)";

/// What the editor does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It says why it does not read it.
    Refused,
    /// It puts it into the tables, and says in which cells what is wrong.
    Wrong,
    /// Either.
    Any,
}

/// A file.
pub struct Attack {
    pub name: &'static str,
    pub answer: Answer,
    pub bytes: Vec<u8>,
}

fn attack(name: &'static str, answer: Answer, bytes: impl Into<Vec<u8>>) -> Attack {
    Attack {
        name,
        answer,
        bytes: bytes.into(),
    }
}

/// All of them, in names that differ, as the editor says which it has read. Some are made of a plan's tables.
pub fn attacks(all: &[Table]) -> Result<Vec<Attack>> {
    let mut attacks = Vec::from(texts(all)?);
    attacks.extend(trees()?);
    attacks.extend(lengths());
    attacks.extend(archives()?);
    Ok(attacks)
}

/// What would run if it were markup, an address or a formula.
fn texts(all: &[Table]) -> Result<[Attack; 4]> {
    let marked = marked(all);
    let projects = marked.iter().find(|table| table.name == "projects");
    let formula = |text: &str| format!("<c t=\"str\"><f>{text}</f><v>{RUN}</v></c>");
    let formulas = [
        formula("HYPERLINK(&quot;javascript:alert(1)&quot;,&quot;x&quot;)"),
        formula("cmd|'/c calc'!A1"),
        formula("WEBSERVICE(&quot;http://example.org/&quot;)"),
    ];
    let heads = ["id", "name.en", "sector"].map(text);
    let formulas = row(&heads.concat()) + &row(&formulas.concat());
    Ok([
        attack("marked.xlsx", Answer::Wrong, book(&marked)?),
        attack(
            "projects.csv",
            Answer::Wrong,
            csv(projects.context("projects")?)?,
        ),
        attack("addresses.xlsx", Answer::Wrong, book(&[addresses(all)?])?),
        attack(
            "formulas.xlsx",
            Answer::Wrong,
            workbook(&[("projects", formulas)], &[])?,
        ),
    ])
}

/// Names that objects of scripts have already, and a tree that is too deep to be walked.
fn trees() -> Result<[Attack; 4]> {
    let odd = json!({ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } });
    let shapes = json!({ "type": "FeatureCollection", "__proto__": odd, "features": [
        { "type": "Feature", "id": "__proto__", "properties": odd, "geometry": null },
        { "type": "Feature", "id": "constructor", "properties": odd,
          "geometry": { "type": "Polygon", "coordinates": odd } },
    ] });
    let members = json!({ "projects": [odd], "__proto__": odd, "constructor": odd });
    let records = json!({ "projects": [odd] });
    Ok([
        attack(
            "districts.geojson",
            Answer::Wrong,
            serde_json::to_vec(&shapes)?,
        ),
        attack(
            "members.json",
            Answer::Refused,
            serde_json::to_vec(&members)?,
        ),
        attack("plan.json", Answer::Wrong, serde_json::to_vec(&records)?),
        attack("deep.json", Answer::Refused, b"[".repeat(100_000)),
    ])
}

/// Too much of something, or nothing at all.
fn lengths() -> [Attack; 6] {
    let long = format!("id,name.en\nlong,{}\n", "x".repeat(10_000_000));
    let many = (0..100_000).map(|n| format!("p{n},Project {n},energy\n"));
    let many = "id,name.en,sector\n".to_owned() + &many.collect::<String>();
    let deep = format!("id,{}a\nx,1\n", "a.".repeat(100_000));
    [
        attack("projects.CSV", Answer::Any, long),
        attack("projects.txt", Answer::Any, many),
        attack("projects.tsv", Answer::Any, deep),
        attack("projects.Csv", Answer::Any, ""),
        attack("empty.json", Answer::Refused, ""),
        attack("photo.png", Answer::Refused, b"\x89PNG\r\n\x1a\n"),
    ]
}

/// Archives that are another size than they say, or none.
fn archives() -> Result<[Attack; 6]> {
    let far = "<row><c r=\"A1\"><v>1</v></c></row><row><c r=\"XFD1048576\"><v>1</v></c></row>";
    let texts = packed(b"<sst uniqueCount=\"4294967295\"><si><t>id</t></si></sst>")?;
    let honest = bomb(4000)?;
    let lying = Packed {
        says: 1000,
        ..honest.clone()
    };
    let sheet = "xl/worksheets/sheet1.xml";
    let one = |rows: &str, besides: &[(&str, Packed)]| {
        workbook(&[("projects", rows.to_owned())], besides)
    };
    let sound = one(&row(&text("id")), &[])?;
    Ok([
        attack("bomb.xlsx", Answer::Refused, one("", &[(sheet, honest)])?),
        attack("lying.xlsx", Answer::Refused, one("", &[(sheet, lying)])?),
        attack("far.xlsx", Answer::Refused, one(far, &[])?),
        attack(
            "texts.xlsx",
            Answer::Refused,
            one(&row(&text("id")), &[("xl/sharedStrings.xml", texts)])?,
        ),
        attack("torn.xlsx", Answer::Refused, &sound[..sound.len() / 2]),
        attack("empty.xlsx", Answer::Refused, ""),
    ])
}

fn row(cells: &str) -> String {
    format!("<row>{cells}</row>")
}

fn text(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// The tables with what would run in every text.
fn marked(all: &[Table]) -> Vec<Table> {
    let texts = [
        format!("<img src=x onerror=\"{RUN}\">"),
        format!("<script>{RUN}</script>"),
        format!("javascript:{RUN}"),
        format!("</script><script>{RUN}</script>"),
        format!("\"><svg onload=\"{RUN}\">"),
    ];
    let mut texts = texts.into_iter().cycle();
    let mut one = |table: &Table| {
        let first = usize::from(table.head == ["field", "value"]);
        let mut table = table.clone();
        for cell in table.rows.iter_mut().flat_map(|row| &mut row[first..]) {
            if let (Data::String(_), Some(text)) = (&*cell, texts.next()) {
                *cell = Data::String(text);
            }
        }
        table
    };
    all.iter().map(&mut one).collect()
}

/// The sources with addresses that run.
fn addresses(all: &[Table]) -> Result<Table> {
    let sources = all.iter().find(|table| table.name == "sources");
    let mut sources = sources.context("sources")?.clone();
    let url = sources.column("url")?;
    for row in &mut sources.rows {
        row[url] = Data::String(format!("javascript:{RUN}"));
    }
    Ok(sources)
}
