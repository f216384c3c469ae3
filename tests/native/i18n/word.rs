use super::ZH;
use crate::{EN, VI, plan};
use plan_core::i18n::{Key, Phrase, Word, Words, fill};
use std::collections::BTreeSet;

#[test]
fn a_count_takes_the_form_that_belongs_to_it() {
    let counted = |lang, n: usize| {
        let language = plan().language(lang);
        language
            .words
            .counted(Word::Projects, n, &language.format.number(n as f64))
    };
    assert_eq!(counted(EN, 1), "1 project");
    assert_eq!(counted(EN, 0), "0 projects");
    assert_eq!(counted(EN, 33), "33 projects");
    assert_eq!(counted(EN, 1234), "1,234 projects");
    assert_eq!(counted(VI, 1), "1 dự án");
    assert_eq!(counted(VI, 33), "33 dự án");
    assert_eq!(counted(ZH, 1), "1个项目");
    assert_eq!(counted(ZH, 1234), "1,234个项目");
}

#[test]
fn every_language_has_a_text_for_every_word_with_the_same_number_in_it() {
    fn check<K: Key>(all: &[&Words<K>]) {
        for words in all {
            for (key, name) in K::ALL {
                let text = words.get(*key);
                assert!(!text.trim().is_empty(), "{name}");
                let has = |text: &str| text.contains("{n}");
                assert_eq!(has(text), has(all[0].get(*key)), "{name}: {text}");
            }
        }
    }
    let words: Vec<_> = plan().languages.iter().map(|l| &l.words).collect();
    check(&words);
    let phrases: Vec<_> = plan().programme.phrases.iter().collect();
    assert_eq!(phrases.len(), words.len());
    check(&phrases);
}

#[test]
fn keys_are_unique_and_stand_in_the_order_of_the_words() {
    fn check<K: Key>() {
        let names: BTreeSet<_> = K::ALL.iter().map(|(_, name)| name).collect();
        assert_eq!(names.len(), K::ALL.len());
        for (i, (key, name)) in K::ALL.iter().enumerate() {
            assert_eq!(key.place(), i, "{name}");
        }
        let texts = K::ALL.iter().map(|(_, name)| (None, (*name).to_owned()));
        let words = Words::<K>::new(texts.collect());
        assert!(K::ALL.iter().all(|(key, name)| words.get(*key) == *name));
    }
    check::<Word>();
    check::<Phrase>();
}

#[test]
fn places_are_filled_wherever_they_stand() {
    assert_eq!(
        fill("{d}/{m}/{y}", &[("y", "2024"), ("m", "4"), ("d", "21")]),
        "21/4/2024"
    );
    assert_eq!(fill("{n} of {n}", &[("n", "3")]), "3 of 3");
    assert_eq!(fill("nothing", &[("n", "3")]), "nothing");
    assert_eq!(fill("{other} {n", &[("n", "3")]), "{other} {n");
}
