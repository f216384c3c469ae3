//! What every record is made of: texts, facts, figures, amounts, dates.

use super::{At, Check};
use crate::{
    author::{
        Code,
        raw::{Fact, Figure, Labelled, Money, Shown, Text},
    },
    plan::PartialDate,
};

/// A longer text is a page by mistake.
const MOST_CHARS: usize = 2000;

impl Check<'_> {
    pub(super) fn text(&mut self, at: &At, text: &Text) {
        let by = match text {
            Text::Same(words) if words.trim().is_empty() => {
                return self.wrong(at, Code::EmptyText, "is empty");
            }
            Text::Same(words) => return self.clean(at, words),
            Text::By(by) => by,
        };
        // Taken for as long as they are asked for: no copy for each of thousands of texts.
        let Some(languages) = self.languages.take() else {
            return;
        };
        for &code in &languages {
            match by.get(code) {
                None => self.wrong(at, Code::NoText, format!("has no text in '{code}'")),
                Some(words) if words.trim().is_empty() => {
                    self.wrong(at, Code::EmptyText, format!("is empty in '{code}'"));
                }
                Some(words) => {
                    self.tally.count(code, at.in_file(), 1);
                    self.clean(&at.field(code), words);
                }
            }
        }
        for code in by.keys() {
            if languages.iter().all(|language| *language != code) {
                let reason = format!("has a text in '{code}', which map.toml does not list");
                self.wrong(at, Code::ExtraLanguage, reason);
            }
        }
        self.languages = Some(languages);
    }

    pub(super) fn some_text(&mut self, at: &At, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    /// Plain words of a sensible length. Control and direction characters come from bad copies and
    /// can hide what a text says; tags would stand on the map as they are.
    pub(super) fn clean(&mut self, at: &At, words: &str) {
        if words.len() <= MOST_CHARS && words.bytes().all(is_plain) {
            return;
        }
        let hidden = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
        };
        if let Some(c) = words.chars().find(|&c| hidden(c)) {
            let reason = format!("holds the invisible character U+{:04X}", u32::from(c));
            self.wrong(at, Code::HiddenCharacter, reason);
        }
        if let Some(tag) = markup(words) {
            let reason = format!("holds '{tag}', which reads as HTML");
            self.wrong(at, Code::Markup, reason);
        }
        let length = words.chars().count();
        if length > MOST_CHARS {
            let reason = format!("has {length} characters: {MOST_CHARS} are the most");
            self.wrong(at, Code::LongText, reason);
        }
    }

    /// An address that a link may lead to: never one that runs a script.
    pub(super) fn address(&mut self, at: &At, url: &str) {
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"));
        let plain = |rest: &str| {
            rest.contains('.') && !rest.chars().any(|c| c.is_whitespace() || c.is_control())
        };
        if !rest.is_some_and(plain) {
            let reason = format!("'{url}' is no address that a link may lead to");
            self.wrong(at, Code::BadAddress, reason);
        }
    }

    pub(super) fn date(&mut self, at: &At, date: Option<&String>) {
        if let Some(text) = date
            && text.parse::<PartialDate>().is_err()
        {
            self.wrong(at, Code::BadDate, format!("'{text}' is no date"));
        }
    }

    pub(super) fn fact(&mut self, at: &At, fact: &Fact) {
        self.text(&at.field("text"), &fact.text);
        self.date(&at.field("date"), fact.date.as_ref());
        self.sources(&at.field("source"), &fact.source);
    }

    pub(super) fn facts(&mut self, at: &At, list: &str, facts: &[Fact]) {
        for (i, fact) in facts.iter().enumerate() {
            self.fact(&at.item(list, i), fact);
        }
    }

    pub(super) fn some_fact(&mut self, at: &At, fact: Option<&Fact>) {
        if let Some(fact) = fact {
            self.fact(at, fact);
        }
    }

    pub(super) fn shown(&mut self, at: &At, list: &str, all: &[Shown]) {
        for (i, shown) in all.iter().enumerate() {
            let at = at.item(list, i);
            self.some_text(&at.field("title"), shown.title.as_ref());
            self.text(&at.field("text"), &shown.text);
            self.date(&at.field("date"), shown.date.as_ref());
            self.sources(&at.field("source"), &shown.source);
            for (i, feature) in shown.shows.iter().enumerate() {
                self.feature(&at.item("shows", i), feature);
            }
        }
    }

    /// Facts with labels of their own.
    pub(super) fn labelled(&mut self, at: &At, list: &str, all: &[Labelled]) {
        for (i, one) in all.iter().enumerate() {
            let at = at.item(list, i);
            self.text(&at.field("label"), &one.label);
            self.text(&at.field("text"), &one.text);
            self.date(&at.field("date"), one.date.as_ref());
            self.sources(&at.field("source"), &one.source);
        }
    }

    /// `corridor:axis`: a kind, and an id of that kind.
    pub(super) fn feature(&mut self, at: &At, feature: &str) {
        let Some((kind, id)) = feature.split_once(':') else {
            let reason =
                format!("'{feature}' names nothing on the map: write it as 'district:178'");
            return self.wrong(at, Code::UnknownId, reason);
        };
        let id = [id.to_owned()];
        match kind {
            "project" => self.refs(at, &id, |k| &k.projects),
            "district" => self.refs(at, &id, |k| &k.districts),
            "corridor" => self.refs(at, &id, |k| &k.corridors),
            "zone" => self.refs(at, &id, |k| &k.zones),
            _ => {
                let reason = format!("'{kind}' is no kind: project, district, corridor or zone");
                self.wrong(at, Code::UnknownId, reason);
            }
        }
    }

    pub(super) fn not_negative(&mut self, at: &At, value: f64) {
        if !value.is_finite() || value < 0.0 {
            self.wrong(at, Code::BadNumber, format!("{value} is less than nothing"));
        }
    }

    pub(super) fn figure(&mut self, at: &At, figure: &Figure) {
        self.not_negative(&at.field("value"), figure.value);
        self.date(&at.field("as_of"), figure.as_of.as_ref());
        self.sources(&at.field("source"), &figure.source);
        self.some_text(&at.field("note"), figure.note.as_ref());
    }

    pub(super) fn some_figure(&mut self, at: &At, figure: Option<&Figure>) {
        if let Some(figure) = figure {
            self.figure(at, figure);
        }
    }

    pub(super) fn money(&mut self, at: &At, money: &Money) {
        if !money.amount.is_finite() || money.amount <= 0.0 {
            let reason = format!("{} is no amount of capital", money.amount);
            self.wrong(&at.field("amount"), Code::BadNumber, reason);
        }
        self.currency(&at.field("currency"), money.currency);
        self.date(&at.field("as_of"), Some(&money.as_of));
        self.sources(&at.field("source"), &money.source);
        self.some_text(&at.field("note"), money.note.as_ref());
    }
}

/// Whether a byte of a text can be part of nothing that [`Check::clean`] finds: letters of most scripts.
fn is_plain(byte: u8) -> bool {
    // Where hidden characters begin: U+0080 to U+00BF, U+2000 to U+2FFF, U+F000 to U+FFFF.
    byte >= b' ' && !matches!(byte, b'<' | b'&' | 0x7f | 0xc2 | 0xe2 | 0xef)
}

/// The first thing in a text that a browser could take for HTML: a tag, a comment or an entity.
fn markup(words: &str) -> Option<&str> {
    let from = |i: usize| {
        words[i..]
            .chars()
            .take(12)
            .map(char::len_utf8)
            .sum::<usize>()
    };
    let tag = words.match_indices('<').find(|(i, _)| {
        words[i + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    });
    let entity = words.match_indices('&').find(|(i, _)| {
        let rest = &words[i + 1..];
        let name = rest.split(';').next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '#';
        name.len() < rest.len() && (2..=8).contains(&name.len()) && name.chars().all(plain)
    });
    let (i, _) = [tag, entity].into_iter().flatten().min()?;
    Some(&words[i..i + from(i)])
}
