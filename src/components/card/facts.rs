//! Rows of a card: a label, a value, and the numbers of its sources.

use crate::{
    App,
    markup::{Children, Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{Fact, SourceIx, Text},
};

/// The sources of a card in the order of their numbers.
#[derive(Clone, Copy)]
pub struct Numbering(StoredValue<Vec<SourceIx>>);

impl Numbering {
    /// Numbers sources, each once, the best grade first.
    pub fn new(sources: impl IntoIterator<Item = SourceIx>) -> Self {
        let plan = App::here().plan;
        let mut all: Vec<SourceIx> = Vec::new();
        for source in sources {
            if !all.contains(&source) {
                all.push(source);
            }
        }
        plan_core::order::by_key(&mut all, |&source| plan[source].grade);
        Self(StoredValue::new(all))
    }

    /// The sources, first number first.
    pub fn sources(&self) -> Vec<SourceIx> {
        self.0.get_value()
    }

    /// The numbers of some sources: `¹`, `1,2`.
    pub fn numbers(&self, of: &[SourceIx]) -> String {
        let mut numbers: Vec<usize> = self.0.with_value(|all| {
            of.iter()
                .filter_map(|s| all.iter().position(|a| a == s))
                .map(|i| i + 1)
                .collect()
        });
        plan_core::order::by(&mut numbers, Ord::cmp);
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        numbers.join(",")
    }
}

/// The numbers of a fact's sources, raised, and whether all of them are copies of other pages.
#[component]
pub fn Refs(
    /// Numbers of the card.
    numbering: Numbering,
    /// The fact's sources.
    sources: &'static [SourceIx],
) -> Markup {
    let app = App::here();
    let copied = app
        .plan
        .mirrors_only(sources)
        .then(|| view! { <span class="copied">" "{app.says(Word::MirrorsOnly)}</span> });
    view! {
        <sup class="refs">"\u{a0}"{numbering.numbers(sources)}</sup>
        {copied}
    }
}

/// What a row is called: by the interface or by the plan.
#[derive(Clone, Copy)]
pub enum Label {
    /// A word of the interface.
    Word(Word),
    /// A text of the plan.
    Text(&'static Text),
}

impl Label {
    fn text(self) -> impl Fn() -> &'static str + Send {
        let app = App::here();
        move || match self {
            Self::Word(word) => app.word(word),
            Self::Text(text) => app.text(text),
        }
    }
}

/// A row of the card's list of facts.
#[component]
pub fn Row(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Label,
    /// Value.
    children: Children,
) -> Markup {
    view! {
        <div class="fact" data-field={field}>
            <dt>{label.text()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// A row of facts, each with date and sources; nothing for none.
#[component]
pub fn FactRow(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
    /// The facts.
    facts: &'static [Fact],
    /// Numbers of the card.
    numbering: Numbering,
) -> Option<Markup> {
    let items = move || {
        let one =
            |fact: &'static Fact| view! { <li><FactText fact=fact numbering=numbering /></li> };
        facts.iter().map(one).collect::<Markup>()
    };
    (!facts.is_empty()).then(|| {
        view! {
            <Row field=field label={Label::Word(label)}>
                <ul class="plain">{items()}</ul>
            </Row>
        }
    })
}

/// A fact in words, its date and its sources.
#[component]
pub fn FactText(
    /// The fact.
    fact: &'static Fact,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let date = fact.date.map(|date| {
        let text = move || app.in_brackets(&app.language().date(date));
        view! { <span class="date">{text}</span> }
    });
    view! {
        {app.reads(&fact.text)}
        {date}
        <Refs numbering=numbering sources={&fact.sources} />
    }
}

/// A row of a fact that has one in any case: of none it says that.
#[component]
pub fn MaybeRow(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
    /// The fact.
    fact: &'static Option<Fact>,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let value = match fact {
        Some(fact) => view! { <FactText fact=fact numbering=numbering /> },
        None => view! { <NotPublished /> },
    };
    view! { <Row field=field label={Label::Word(label)}>{value}</Row> }
}

/// "Not published", in the place of a value.
#[component]
pub fn NotPublished() -> Markup {
    let app = App::here();
    view! { <em class="unknown">{app.says(Word::NotPublished)}</em> }
}

/// Names in a row, separated by commas.
pub fn names(app: App, texts: Vec<&'static Text>) -> impl Fn() -> String {
    move || {
        let names: Vec<&str> = texts.iter().map(|t| app.text(t)).collect();
        names.join(app.word(Word::ListSeparator))
    }
}
