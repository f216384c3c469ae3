use super::ZH;
use crate::{EN, VI, plan};
use plan_core::i18n::{Language, Word, Words, fill};
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
fn every_language_has_a_text_for_every_word() {
    for language in &plan().languages {
        for (word, key) in Word::ALL {
            assert!(
                !language.words.get(*word).trim().is_empty(),
                "{}: {key}",
                language.code
            );
        }
    }
}

#[test]
fn words_keep_their_number_where_the_other_languages_have_one() {
    let has = |language: &Language, word| language.words.get(word).contains("{n}");
    let first = plan().language(VI);
    for language in &plan().languages {
        for (word, key) in Word::ALL {
            let code = &language.code;
            assert_eq!(has(language, *word), has(first, *word), "{code}: {key}");
        }
    }
}

#[test]
fn keys_are_unique_and_stand_in_the_order_of_the_words() {
    let keys: BTreeSet<_> = Word::ALL.iter().map(|(_, key)| key).collect();
    assert_eq!(keys.len(), Word::ALL.len());
    for (i, (word, key)) in Word::ALL.iter().enumerate() {
        assert_eq!(*word as usize, i, "{key}");
    }
    let texts = Word::ALL.iter().map(|(_, key)| (None, (*key).to_owned()));
    let words = Words::new(texts.collect());
    assert!(Word::ALL.iter().all(|(word, key)| words.get(*word) == *key));
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
