use super::{At, Check};
use crate::author::{
    Code,
    raw::{Decision, Indicator, Project},
    read::Folder,
};

pub(super) fn plan(f: &Folder, check: &mut Check) {
    const FILE: &str = "plan.toml";
    if !f.has(FILE) {
        return;
    }
    let root = At::file(FILE);
    match &f.frame.decision {
        Some(decision) => self::decision(decision, &root.field("decision"), check),
        None => aims_of_none(f, &root, check),
    }
    for (list, facts) in [
        ("aim", &f.frame.aim),
        ("vision", &f.frame.vision),
        ("paper", &f.frame.paper),
        ("note", &f.frame.note),
    ] {
        check.facts(&root, list, facts);
    }
    for (list, shown) in [
        ("breakthrough", &f.frame.breakthrough),
        ("direction", &f.frame.direction),
        ("priority", &f.frame.priority),
    ] {
        check.shown(&root, list, shown);
    }
    check.unique_in(FILE, "indicator", &f.frame.indicator, "id", |i| &i.id);
    for (i, one) in f.frame.indicator.iter().enumerate() {
        indicator(one, &root.item("indicator", i), check);
    }
}

fn decision(decision: &Decision, at: &At, check: &mut Check) {
    check.clean(&at.field("number"), &decision.number);
    check.text(&at.field("text"), &decision.text);
    check.date(&at.field("date"), Some(&decision.date));
    check.some_text(&at.field("signed_by"), decision.signed_by.as_ref());
    check.sources(&at.field("source"), &decision.source);
    let end = decision.vision.unwrap_or(decision.to);
    if decision.from > decision.to || decision.to > end {
        let reason = format!(
            "{} to {}, vision {end}: years run backwards",
            decision.from, decision.to
        );
        check.wrong(&at.field("to"), Code::Inconsistent, reason);
    }
}

/// Aims are for the last year of the plan's period, which the decision says.
fn aims_of_none(f: &Folder, root: &At, check: &mut Check) {
    for (list, facts) in [("aim", &f.frame.aim), ("vision", &f.frame.vision)] {
        if !facts.is_empty() {
            let reason = "has no year: there is no [decision], which names the plan's period";
            check.wrong(&root.item(list, 0), Code::Inconsistent, reason);
        }
    }
}

fn indicator(one: &Indicator, at: &At, check: &mut Check) {
    check.text(&at.field("name"), &one.name);
    check.some_text(&at.field("unit"), one.unit.as_ref());
    check.some_text(&at.field("per"), one.per.as_ref());
    if one.unit.is_some() == one.currency.is_some()
        || one.currency.is_some() != one.counted_in.is_some()
    {
        let reason = "has either a unit, or a currency with counted_in";
        check.wrong(&at.field("unit"), Code::Inconsistent, reason);
    }
    if let Some(currency) = one.currency {
        check.currency(&at.field("currency"), currency);
    }
    if one.figure.is_empty() {
        check.wrong(&at.field("figure"), Code::NothingThere, "has no figure");
    }
    for (i, figure) in one.figure.iter().enumerate() {
        let at = at.item("figure", i);
        if !figure.value.is_finite() {
            check.wrong(&at.field("value"), Code::BadNumber, "is no number");
        }
        if figure.up_to.is_some_and(|up| up <= figure.value) {
            let reason = format!("a range from {} goes up to more than that", figure.value);
            check.wrong(&at.field("up_to"), Code::BadNumber, reason);
        }
        check.clean(&at.field("period"), &figure.period);
        check.date(&at.field("as_of"), figure.as_of.as_ref());
        check.some_text(&at.field("note"), figure.note.as_ref());
        check.sources(&at.field("source"), &figure.source);
    }
}

pub(super) fn conference(f: &Folder, check: &mut Check) {
    const FILE: &str = "conference.toml";
    let Some(conference) = &f.conference else {
        return;
    };
    let root = At::file(FILE);
    check.text(&root.field("name"), &conference.name);
    check.date(&root.field("date"), Some(&conference.date));
    check.sources(&root.field("source"), &conference.source);
    check.facts(&root, "fact", &conference.fact);
    check.unique_in(FILE, "award", &conference.award, "id", |a| &a.id);
    for (i, award) in conference.award.iter().enumerate() {
        let at = root.item("award", i);
        check.text(&at.field("name"), &award.name);
        check.sources(&at.field("source"), &award.source);
        check.money(&at.field("capital"), &award.capital);
        let of_it = |p: &&Project| p.announced.as_ref() == Some(&award.id);
        let named = f.projects.iter().filter(of_it).count();
        if named > award.count as usize {
            let reason = format!(
                "{} were announced, and {named} projects name it",
                award.count
            );
            check.wrong(&at.field("count"), Code::BadSum, reason);
        }
        for project in f
            .projects
            .iter()
            .filter(of_it)
            .filter(|p| p.kind != award.kind)
        {
            let reason = format!("differs from the kind of '{}' in {FILE}", award.id);
            let at = At::part(&project.file, "kind");
            check.wrong(&at, Code::Inconsistent, reason);
        }
    }
}
