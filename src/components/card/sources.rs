use super::facts::Numbering;
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{Grade, SourceIx},
};

/// The numbered sources at a card's foot; nothing where there are none.
#[component]
pub fn SourceList(
    /// Numbers of the card.
    numbering: Numbering,
) -> Option<Markup> {
    let app = App::here();
    let sources = numbering.sources();
    (!sources.is_empty()).then(|| {
        let items = sources.into_iter().map(|ix| view! { <Source source=ix /> });
        view! {
            <section class="sources" data-field="sources">
                <h3>{app.says(Word::Sources)}</h3>
                <ol>{items.collect::<Markup>()}</ol>
            </section>
        }
    })
}

/// A source as a link: who published it, how good it is, when.
#[component]
fn Source(
    /// Which.
    source: SourceIx,
) -> Markup {
    let app = App::here();
    let record = &app.plan[source];
    let grade = match record.grade {
        Grade::Official => Word::SourceOfficial,
        Grade::Press => Word::SourcePress,
        Grade::Mirror => Word::SourceMirror,
    };
    let when = move || match record.date {
        Some(date) => app.language().date(date),
        None => {
            let read = app.language().date(record.read);
            plan_core::i18n::fill(app.word(Word::Read), &[("n", &read)])
        }
    };
    let name = move || {
        let title = record
            .title
            .as_ref()
            .map(|t| format!("{t}, "))
            .unwrap_or_default();
        format!(
            "{title}{} ({})",
            record.publisher,
            app.word(Word::OpensNewTab)
        )
    };
    view! {
        <li>
            <a href={record.url.as_str()} target="_blank" rel="noopener noreferrer" aria-label=name>
                {record.publisher.as_str()}
            </a>
            <span class="grade">{app.says(grade)}</span>
            <span class="when">{when}</span>
        </li>
    }
}
