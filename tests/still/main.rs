//! The map as it is rendered natively, in every language.

mod cards;

use plan_core::plan::{Lang, Plan};
use plan_map::{embed::embedded_plan, still};
use roxmltree::{Document, Node};

/// The first window's map in every language.
fn stills() -> (&'static Plan, Vec<(Lang, String)>) {
    let plan = embedded_plan().expect("a plan");
    let languages = (0..).map(Lang).take(plan.languages.len());
    let maps = languages.map(|lang| (lang, still::render(plan, lang, &still::SETTINGS[0])));
    (plan, maps.collect())
}

/// Every window's map in the first language.
fn windows() -> (&'static Plan, Vec<String>) {
    let plan = embedded_plan().expect("a plan");
    let maps = still::SETTINGS.iter();
    let maps = maps.map(|setting| still::render(plan, Lang::default(), setting));
    (plan, maps.collect())
}

/// The map's own SVG.
fn chart(markup: &str) -> &str {
    let at = markup.find("class=\"chart\"").expect("a chart");
    let start = markup[..at].rfind("<svg").expect("its start");
    let end = markup[start..].find("</svg>").expect("its end");
    &markup[start..start + end + "</svg>".len()]
}

fn values<'a>(svg: &'a Document<'a>, attribute: &str) -> Vec<&'a str> {
    let all = svg
        .descendants()
        .filter_map(|n: Node| n.attribute(attribute));
    let mut values: Vec<&str> = all.collect();
    values.sort_unstable();
    values.dedup();
    values
}

#[test]
fn the_map_is_xml_with_all_districts_corridors_and_projects() {
    let (plan, stills) = stills();
    let stills = stills.into_iter().map(|(_, markup)| markup);
    for markup in stills.chain(windows().1) {
        let markup = &markup;
        let svg = Document::parse(chart(markup)).expect("XML");
        let mut codes: Vec<&str> = plan.districts.iter().map(|d| d.code.as_str()).collect();
        codes.sort_unstable();
        assert_eq!(values(&svg, "data-district"), codes);
        assert_eq!(values(&svg, "data-corridor").len(), plan.corridors.len());
        let gathered = values(&svg, "data-cluster");
        let shown = values(&svg, "data-project").into_iter();
        let shown = shown.chain(gathered.iter().flat_map(|ids| ids.split(' ')));
        let placed = plan.projects.iter().filter(|p| p.at.is_some()).count();
        assert_eq!(shown.count(), placed);
        assert!(!chart(markup).contains("NaN"));
    }
}

#[test]
fn it_speaks_its_language() {
    let (plan, stills) = stills();
    for (lang, markup) in &stills {
        let said = [&plan.title, &plan.zones[0].name, &plan.projects[0].short];
        for text in said {
            let escaped = text.get(*lang).replace('&', "&amp;");
            assert!(markup.contains(&escaped), "{}", text.get(*lang));
        }
        let names = plan.districts.iter().map(|d| d.name.get(*lang));
        let named =
            names.filter(|name| chart(markup).to_lowercase().contains(&name.to_lowercase()));
        assert!(named.count() + 1 >= plan.districts.len());
    }
}

#[test]
fn nothing_in_it_needs_a_script_or_an_exception_from_the_policy() {
    let (_, stills) = stills();
    for (_, markup) in &stills {
        for forbidden in [
            " style=",
            "<script",
            "<style",
            "<!-",
            " onclick",
            "javascript:",
        ] {
            assert!(!markup.contains(forbidden), "{forbidden}");
        }
    }
}
