//! What a sound data folder holds, for whoever answers for it.

use plan_core::{
    author::Loaded,
    plan::{Dating, Grade, Lang, Plan},
};
use std::fmt::Write;

/// The summary, a line a thing.
pub fn of(loaded: &Loaded) -> String {
    let plan = &loaded.plan;
    let mut text = format!("{}: {}\n", plan.slug, plan.title.get(Lang::default()));
    counts(plan, &mut text);
    facts(plan, &mut text);
    for (code, texts) in &loaded.texts {
        let (all, unread) = (texts.all, texts.unread);
        line(
            &mut text,
            all,
            &format!("texts in {code}, of which {unread} are to be read by a native speaker"),
        );
    }
    sums(plan, &mut text);
    for notice in &loaded.notices {
        let _ = writeln!(text, "note: {notice}");
    }
    text + "no problems\n"
}

fn line(text: &mut String, count: usize, what: &str) {
    let _ = writeln!(text, "{count:>6} {what}");
}

fn counts(plan: &Plan, text: &mut String) {
    let with_capital = plan.projects.iter().filter(|p| !p.capital.is_empty());
    let programme = &plan.programme;
    let members = programme.border_zones.iter().map(|z| z.members.len());
    let figures = programme.indicators.iter().map(|i| i.figures.len());
    for (count, what) in [
        (plan.zones.len(), "zones"),
        (plan.corridors.len(), "axis and corridors"),
        (plan.districts.len(), "districts"),
        (plan.communes.len(), "communes and wards of today"),
        (plan.towns.len(), "towns"),
        (plan.roads.len(), "roads and railways"),
        (plan.rivers.len(), "rivers"),
        (plan.sectors.len(), "sectors"),
        (plan.projects.len(), "projects"),
        (with_capital.count(), "… with published capital"),
        (programme.breakthroughs.len(), "breakthroughs"),
        (programme.indicators.len(), "indicators"),
        (figures.sum(), "… figures of them"),
        (programme.urban.all.len(), "urban areas"),
        (programme.border_zones.len(), "border-gate economic zones"),
        (members.sum(), "… former communes in them"),
        (programme.geoparks.len(), "geoparks"),
        (programme.offers.incentives.len(), "incentives"),
        (programme.offers.products.len(), "products of its own"),
    ] {
        line(text, count, what);
    }
    let gates = match &plan.gates_total {
        Some(total) => format!("border gates placed, of {}", total.value),
        None => "border gates placed".to_owned(),
    };
    line(text, plan.gates.len(), &gates);
    let contact = programme
        .offers
        .contact
        .as_ref()
        .map_or("nobody", |_| "named");
    let _ = writeln!(text, "whom to ask: {contact}");
}

fn facts(plan: &Plan, text: &mut String) {
    let all = plan.evidence();
    let of = |dating| {
        all.iter()
            .filter(|e| plan.dating(e) == Some(dating))
            .count()
    };
    let [own, published, read] = [Dating::Own, Dating::Published, Dating::Read].map(of);
    let sound = own + published + read;
    let share = 100.0 * sound as f64 / all.len().max(1) as f64;
    line(
        text,
        all.len(),
        &format!("facts, {share:.0} % with source and date"),
    );
    let _ = writeln!(
        text,
        "       … dated by themselves {own}, by their source {published}, by the day it was read {read}"
    );
    let mirrors = all.iter().filter(|e| plan.mirrors_only(e.sources)).count();
    line(text, mirrors, "… rest on mirrors alone");
    let grade = |grade| plan.sources.iter().filter(|s| s.grade == grade).count();
    let [official, press, mirror] = Grade::ALL else {
        return;
    };
    let [official, press, mirror] = [official, press, mirror].map(|g| grade(*g));
    let what = format!("sources: {official} official, {press} press, {mirror} mirrors");
    line(text, plan.sources.len(), &what);
}

fn sums(plan: &Plan, text: &mut String) {
    let first = plan.language(Lang::default());
    if let Some(conference) = &plan.conference {
        let _ = writeln!(text, "announced {}:", conference.date);
        for award in &conference.awards {
            let sum = plan.reconcile(conference, award);
            let money = |amount| first.format.money(amount, award.capital.currency);
            let _ = writeln!(
                text,
                "  {}: {} projects, {}; named {} with {}; not named {} with {}",
                award.id,
                sum.count,
                money(sum.amount),
                sum.named_count,
                money(sum.named_amount),
                sum.unnamed_count(),
                money(sum.unnamed_amount()),
            );
        }
    }
    let totals = plan.totals(plan.project_ixs(), plan.currency);
    let _ = writeln!(
        text,
        "sum of capital: {} in {} projects; left out: {} proposals, {} not published, {} shared, {} parts, {} in other currencies",
        first.format.money(totals.amount, totals.currency),
        totals.counted,
        totals.proposed,
        totals.unpublished,
        totals.shared,
        totals.parts,
        totals.other_currency,
    );
}
