//! What every chapter is written with.

use plan_core::{
    i18n::{Language, Phrase, Word, Words, fill},
    plan::{
        DistrictIx, Fact, Feature, Figure, Grade, Lang, PartialDate, Plan, Precision, Programme,
        Shown, SourceIx, Text,
    },
    state::Selection,
};
use plan_leaf::tree::{Element, Node, el};
use std::cell::RefCell;

/// The plan in a language, and the sources that the page has named so far.
pub struct Writer<'p> {
    pub plan: &'p Plan,
    pub lang: Lang,
    sources: RefCell<Vec<SourceIx>>,
}

impl<'p> Writer<'p> {
    pub fn new(plan: &'p Plan, lang: Lang) -> Self {
        Self {
            plan,
            lang,
            sources: RefCell::default(),
        }
    }

    pub fn programme(&self) -> &'p Programme {
        &self.plan.programme
    }

    pub fn language(&self) -> &'p Language {
        self.plan.language(self.lang)
    }

    pub fn word(&self, word: Word) -> &'p str {
        self.language().words.get(word)
    }

    pub fn phrase(&self, phrase: Phrase) -> &'p str {
        let words: Option<&Words<Phrase>> = self.programme().phrases.get(self.lang.0 as usize);
        words.map_or("", |words| words.get(phrase))
    }

    pub fn text(&self, text: &'p Text) -> &'p str {
        text.get(self.lang)
    }

    pub fn number(&self, number: f64) -> String {
        self.language().format.number(number)
    }

    pub fn date(&self, date: PartialDate) -> String {
        self.language().date(date)
    }

    pub fn in_brackets(&self, text: &str) -> String {
        fill(self.word(Word::Brackets), &[("n", text)])
    }

    pub fn list<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> String {
        let texts: Vec<&str> = texts.into_iter().collect();
        texts.join(self.word(Word::ListSeparator))
    }

    /// A figure and its unit, as the language sets them.
    pub fn measured(&self, figure: &str, unit: &str) -> String {
        self.language().measured(figure, unit)
    }

    /// A chapter, or nothing where it would be empty.
    pub fn chapter(&self, id: &'static str, name: &str, content: Vec<Node>) -> Option<Element> {
        (!content.is_empty()).then(|| {
            el("section")
                .with("data-chapter", id)
                .with("aria-label", name)
                .put(el("h3").with("tabindex", "-1").put(name))
                .all(content)
        })
    }

    /// The raised numbers of sources, and whether all of them are copies of other pages.
    pub fn refs(&self, of: &[SourceIx]) -> Vec<Node> {
        if of.is_empty() {
            return Vec::new();
        }
        let mut sources = self.sources.borrow_mut();
        let mut number = |source: &SourceIx| match sources.iter().position(|s| s == source) {
            Some(at) => at + 1,
            None => {
                sources.push(*source);
                sources.len()
            }
        };
        let mut numbers: Vec<usize> = of.iter().map(&mut number).collect();
        plan_core::order::by(&mut numbers, Ord::cmp);
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let raised = el("sup")
            .class("refs")
            .put(["\u{a0}", &numbers.join(",")].concat());
        let mut nodes = vec![raised.into()];
        if self.plan.mirrors_only(of) {
            let copied = [" ", self.word(Word::MirrorsOnly)].concat();
            nodes.push(el("span").class("copied").put(copied).into());
        }
        nodes
    }

    /// The date of a statement, in brackets.
    pub fn dated(&self, date: Option<PartialDate>) -> Option<Node> {
        let date = self.in_brackets(&self.date(date?));
        Some(el("span").class("date").put(date).into())
    }

    /// A statement with its date and its sources.
    pub fn fact(&self, fact: &'p Fact) -> Vec<Node> {
        self.stated(fact, None)
    }

    /// A statement among others, whose date has been said.
    fn stated(&self, fact: &'p Fact, said: Option<PartialDate>) -> Vec<Node> {
        let mut nodes = vec![Node::from(self.text(&fact.text))];
        nodes.extend(self.dated(fact.date.filter(|date| Some(*date) != said)));
        nodes.extend(self.refs(&fact.sources));
        nodes
    }

    /// The date that all of several statements have: said once.
    fn common(&self, facts: &[&'p Fact]) -> (Option<PartialDate>, Option<Node>) {
        let date = facts.first().and_then(|fact| fact.date);
        let date = date.filter(|_| facts.len() > 1);
        let date = date.filter(|date| facts.iter().all(|fact| fact.date == Some(*date)));
        let said = date.map(|date| el("p").class("small").put(self.date(date)).into());
        (date, said)
    }

    /// Statements one below the other; nothing for none.
    pub fn facts(&self, facts: &'p [Fact]) -> Vec<Node> {
        let (date, said) = self.common(&facts.iter().collect::<Vec<_>>());
        let items = facts
            .iter()
            .map(|fact| el("li").all(self.stated(fact, date)));
        let list = (!facts.is_empty()).then(|| el("ul").class("points").all(items).into());
        said.into_iter().chain(list).collect()
    }

    /// Statements with headings, each with what of the map it is about.
    pub fn shown(&self, all: &'p [Shown], list: &'static str) -> Vec<Node> {
        let (date, said) = self.common(&all.iter().map(|shown| &shown.fact).collect::<Vec<_>>());
        let one = |shown: &'p Shown| {
            let title = shown.title.as_ref().map(|title| self.text(title));
            let name = title.unwrap_or(self.text(&shown.fact.text));
            let title = title.map(|title| Node::from(el("h4").put(title)));
            el("li")
                .all(title)
                .put(el("p").all(self.stated(&shown.fact, date)))
                .all(self.show(name, &self.selections(&shown.shows)))
        };
        let list =
            (!all.is_empty()).then(|| el(list).class("shown").all(all.iter().map(one)).into());
        said.into_iter().chain(list).collect()
    }

    /// A figure with its unit, date, note and sources.
    pub fn figure(&self, figure: &'p Figure, unit: &str) -> Vec<Node> {
        let number = self.language().figure(figure);
        let mut nodes = vec![Node::from(match unit {
            "" => number,
            unit => self.measured(&number, unit),
        })];
        nodes.extend(self.dated(figure.as_of));
        nodes.extend(self.refs(&figure.sources));
        if let Some(note) = &figure.note {
            nodes.push(el("p").class("small").put(self.text(note)).into());
        }
        nodes
    }

    /// A row of a list of facts.
    pub fn row(&self, label: &str, value: Vec<Node>) -> Element {
        el("div")
            .class("fact")
            .put(el("dt").put(label))
            .put(el("dd").all(value))
    }

    fn selections(&self, features: &[Feature]) -> Vec<Selection> {
        features.iter().copied().map(Selection::from).collect()
    }

    /// A name that opens its card.
    pub fn link(&self, name: &str, what: Selection) -> Node {
        let id = [what.kind(), ":", what.id(self.plan)].concat();
        el("button")
            .with("type", "button")
            .class("named")
            .with("data-show", id)
            .put(name)
            .into()
    }

    /// Lights things up on the map: of one alone it opens the card. Nothing for none. Says so where their places
    /// there are not exact.
    pub fn show(&self, about: &str, what: &[Selection]) -> Vec<Node> {
        let is_rough = |what: &Selection| match *what {
            Selection::Project(ix) => {
                let project = &self.plan[ix];
                project.at.is_some() && project.precision != Precision::Exact
            }
            Selection::Corridor(_) => true,
            Selection::District(_) | Selection::Zone(_) => false,
        };
        self.lit(about, what, what.iter().any(is_rough))
    }

    /// The districts that an area lies in: it is not all of them.
    pub fn show_within(&self, about: &str, districts: &[DistrictIx]) -> Vec<Node> {
        let all: Vec<Selection> = districts.iter().map(|&d| Selection::District(d)).collect();
        self.lit(about, &all, true)
    }

    fn lit(&self, about: &str, what: &[Selection], is_rough: bool) -> Vec<Node> {
        if what.is_empty() {
            return Vec::new();
        }
        let ids = what
            .iter()
            .map(|s| [s.kind(), ":", s.id(self.plan)].concat());
        let ids: Vec<String> = ids.collect();
        let name = self.phrase(Phrase::ShowOnMap);
        let button = el("button")
            .with("type", "button")
            .class("show-on-map")
            .with("data-show", ids.join(" "))
            .with("aria-label", [name, ": ", about].concat())
            .put(name);
        let mut nodes = vec![button.into()];
        if is_rough {
            let said = el("span").class("small").with("data-field", "rough");
            nodes.push(said.put(self.word(Word::Placed)).into());
        }
        nodes
    }

    /// All that the page has named, in the order of their numbers.
    pub fn source_list(&self) -> Option<Element> {
        let sources = self.sources.borrow();
        let items = sources.iter().map(|&source| self.source(source));
        let list = el("section")
            .class("sources")
            .with("data-field", "sources")
            .put(el("h3").put(self.word(Word::Sources)))
            .put(el("ol").all(items));
        (!sources.is_empty()).then_some(list)
    }

    fn source(&self, source: SourceIx) -> Element {
        let record = &self.plan[source];
        let grade = match record.grade {
            Grade::Official => Word::SourceOfficial,
            Grade::Press => Word::SourcePress,
            Grade::Mirror => Word::SourceMirror,
        };
        let when = match record.date {
            Some(date) => self.date(date),
            None => fill(self.word(Word::Read), &[("n", &self.date(record.read))]),
        };
        let title = record.title.as_ref().map(|title| [title, ", "].concat());
        let name = [title.unwrap_or_default(), record.publisher.clone()].concat();
        let link = el("a")
            .with("href", record.url.clone())
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
            .with(
                "aria-label",
                format!("{name} ({})", self.word(Word::OpensNewTab)),
            )
            .put(record.publisher.as_str());
        el("li")
            .put(link)
            .put(el("span").class("grade").put(self.word(grade)))
            .put(el("span").class("when").put(when))
    }
}
