//! Another province, by its data alone.

use plan_core::{
    author::load,
    geo::{MapPoint, labels::contains},
    plan::{Currency, Plan, Precision, ProjectKind},
};
use std::{path::Path, sync::OnceLock};

/// The other province's plan, loaded once.
pub fn other() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/other-province");
        let loaded = load(&folder).unwrap_or_else(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the other province has problems:\n{}", lines.join("\n"))
        });
        loaded.plan
    })
}

#[test]
fn it_is_unlike_the_first_one() {
    let plan = other();
    assert_eq!(plan.slug, "costa-austral-map");
    let codes: Vec<_> = plan.languages.iter().map(|l| l.code.as_str()).collect();
    assert_eq!(codes, ["es", "pt"]);
    let counts = [
        plan.zones.len(),
        plan.corridors.len(),
        plan.gates.len(),
        plan.districts.len(),
    ];
    assert_eq!(counts, [5, 0, 0, 9]);
    assert!(plan.extent.height() > 2.0 * plan.extent.width());
}

#[test]
fn it_has_a_project_of_every_kind_precision_and_currency() {
    let plan = other();
    for kind in ProjectKind::ALL {
        assert!(plan.projects.iter().any(|p| p.kind == *kind), "{kind:?}");
    }
    for precision in Precision::ALL {
        let has = plan.projects.iter().any(|p| p.precision == *precision);
        assert!(has, "{precision:?}");
    }
    for currency in ["USD", "CNY", "EUR"].map(Currency::of) {
        let has = plan
            .projects
            .iter()
            .any(|p| p.capital_in(currency).is_some());
        assert!(has, "{currency:?}");
    }
}

#[test]
fn what_belongs_to_a_district_does_not_stand_in_its_hole() {
    let plan = other();
    let (around, within) = (&plan.districts[2], &plan.districts[8]);
    assert_eq!((&*around.code, &*within.code), ("CA-03", "CA-09"));
    let hole: Vec<_> = within.parts[0].ring.iter().map(plain).collect();
    let ring: Vec<_> = around.parts[0].ring.iter().map(plain).collect();
    let city = plain(&within.parts[0].label);
    assert!(contains(&hole, city.0, city.1));
    assert!(!contains(&ring, city.0, city.1));
    let docked = plan.projects.iter().find(|p| p.id == "hidrogeno-valle");
    let docked = docked.and_then(|p| p.at).expect("a place");
    for spot in [around.parts[0].label, docked] {
        let (x, y) = plain(&spot);
        assert!(contains(&ring, x, y) && !contains(&hole, x, y), "{spot:?}");
    }
}

#[test]
fn its_numbers_dates_and_counts_are_its_languages_own() {
    let plan = other();
    let spanish = &plan.languages[0];
    assert_eq!(spanish.format.number(-6250.5), "−6.250,5");
    let date = "2024-08-03".parse().expect("a date");
    assert_eq!(spanish.date(date), "3 de agosto de 2024");
    let usd = spanish.format.money(1.2e9, Currency::of("USD"));
    assert_eq!(usd, "1,2 mil millones de dólares");
    let projects = |n: usize| {
        let word = plan_core::i18n::Word::Projects;
        plan.languages[1].words.counted(word, n, &n.to_string())
    };
    assert_eq!((&*projects(1), &*projects(8)), ("1 projeto", "8 projetos"));
}

fn plain(p: &MapPoint) -> (f64, f64) {
    (f64::from(p.x), f64::from(p.y))
}
