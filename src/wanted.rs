//! The wanted projects: how many they are, what they come to and what that leaves out, in words.

use crate::{
    App,
    signal::{Memo, memo},
};
use plan_core::{
    filter::sort,
    i18n::{Word, fill},
    plan::{ProjectIx, Totals},
    state::Order,
};

/// The projects that are wanted.
pub fn wanted(app: App) -> Vec<ProjectIx> {
    let wanted = app.wanted.get();
    wanted.unwrap_or_else(|| app.plan.project_ixs().collect())
}

/// The same as they stand in the panel: the table may have another order.
pub fn in_order(app: App, order: Option<Order>) -> Vec<ProjectIx> {
    let mut projects = wanted(app);
    if let Some(Order {
        by: Some(by),
        falling,
    }) = order
    {
        sort(app.plan, app.lang.get(), &mut projects, by, falling);
    }
    projects
}

/// How many of a kind are wanted. Who is of it is asked once.
pub fn wanted_of(app: App, is: impl Fn(ProjectIx) -> bool) -> Memo<usize> {
    let members: Vec<bool> = app.plan.project_ixs().map(is).collect();
    memo(move || {
        let is_member = |ix: &&ProjectIx| members[usize::from(ix.0)];
        app.wanted.with(|wanted| match wanted {
            None => members.iter().filter(|is| **is).count(),
            Some(wanted) => wanted.iter().filter(is_member).count(),
        })
    })
}

/// "33 projects"; "5 of 33 projects" where filters keep some out.
pub fn count(app: App) -> String {
    let all = app.plan.projects.len();
    match app.wanted.with(|wanted| wanted.as_ref().map(Vec::len)) {
        None => app.counted(Word::Projects, all),
        Some(count) => {
            let number = |n: usize| app.language().format.number(n as f64);
            let (count, all) = (number(count), number(all));
            fill(app.word(Word::FilterCount), &[("n", &count), ("all", &all)])
        }
    }
}

/// How many of them have a published capital.
pub fn priced(app: App) -> String {
    let priced = wanted(app).into_iter();
    let priced = priced.filter(|&ix| !app.plan[ix].capital.is_empty());
    app.counted(Word::ProjectsWithCapital, priced.count())
}

/// What a sum leaves out, in words.
pub fn left_out(app: App, total: Totals) -> String {
    let reasons = [
        (Word::LeftOutProposed, total.proposed),
        (Word::LeftOutUnpublished, total.unpublished),
        (Word::LeftOutShared, total.shared),
        (Word::LeftOutParts, total.parts),
        (Word::LeftOutCurrency, total.other_currency),
    ];
    let reasons = reasons.into_iter().filter(|(_, n)| *n > 0);
    let reasons: Vec<String> = reasons.map(|(word, n)| app.counted(word, n)).collect();
    let list = reasons.join(app.word(Word::ListSeparator));
    fill(app.word(Word::LeftOut), &[("n", &list)])
}
