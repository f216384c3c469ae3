//! What readers ask for, and what must come first (`tests/data/search/`).

use super::found;
use crate::plan;
use plan_core::plan::Lang;

/// The lines of a table, without remarks: a language and the rest.
fn rows(table: &'static str) -> Vec<(Lang, Vec<&'static str>)> {
    let lines = table
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'));
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let code = columns.next().unwrap_or_default();
        let lang = plan().lang(code).expect("a language of the plan");
        (lang, columns.collect())
    };
    lines.map(row).collect()
}

#[test]
fn each_query_has_its_first_hit() {
    let rows = rows(include_str!("../../data/search/queries.tsv"));
    assert!(rows.len() >= 150, "{} queries", rows.len());
    let mut wrong = Vec::new();
    for (lang, columns) in &rows {
        let [query, hits] = columns[..] else {
            panic!("a row has a query and a hit: {columns:?}")
        };
        for hit in hits.split('|') {
            let (kind, id) = hit.split_once(':').expect("kind:id");
            assert!(is_in_plan(kind, id), "{query}: the plan has no {hit}");
        }
        let found = found(query, *lang);
        if !hits
            .split('|')
            .any(|hit| found.first().is_some_and(|f| f == hit))
        {
            wrong.push(format!("{query}: {hits}, not {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

fn is_in_plan(kind: &str, id: &str) -> bool {
    let plan = plan();
    match kind {
        "zone" => plan.zone(id).is_some(),
        "corridor" => plan.corridor(id).is_some(),
        "district" => plan.district(id).is_some(),
        "town" => plan.town(id).is_some(),
        "gate" => plan.gate(id).is_some(),
        "sector" => plan.sector(id).is_some(),
        "project" => plan.project(id).is_some(),
        "commune" => plan.commune(id).is_some(),
        "road" => plan.road(id).is_some(),
        _ => false,
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let rows = rows(include_str!("../../data/search/no-hits.tsv"));
    assert!(rows.len() >= 20, "{} queries", rows.len());
    let mut wrong = Vec::new();
    for (lang, columns) in rows {
        let found = found(columns[0], lang);
        if !found.is_empty() {
            wrong.push(format!("{}: {found:?}", columns[0]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_is_found_by_its_own_names_in_each_language() {
    let plan = plan();
    let mut wrong = Vec::new();
    for lang in (0..plan.languages.len() as u8).map(Lang) {
        for project in &plan.projects {
            for name in [&project.name, &project.short] {
                let hit = format!("project:{}", project.id);
                if found(name.get(lang), lang).first() != Some(&hit) {
                    wrong.push(format!("{}: {hit}", name.get(lang)));
                }
            }
        }
        for commune in &plan.communes {
            for name in commune
                .merged_from
                .iter()
                .map(|unit| &unit.name)
                .chain([&commune.name])
            {
                let hit = format!("commune:{}", commune.code);
                // Former names repeat: several of one name are all found.
                if !found(name.get(lang), lang).contains(&hit) {
                    wrong.push(format!("{}: {hit}", name.get(lang)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
