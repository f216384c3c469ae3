//! Texts, words and colours that are missing or should not be there.

use super::BadFolder;

const PROJECT: &str = "projects/minh-son.toml";
const LANGUAGES: &str = "[\"vi\", \"en\", \"zh\"]";

#[test]
fn a_text_that_one_language_lacks_is_named() {
    let english = "en = \"Minh Sơn Industrial Cluster\", ";
    let bad = BadFolder::new();
    bad.replace(PROJECT, english, "")
        .expect(&[(PROJECT, "name", "has no text in 'en'")]);
    let bad = BadFolder::new();
    bad.replace(PROJECT, english, "en = \" \", ")
        .expect(&[(PROJECT, "name", "is empty in 'en'")]);
    let bad = BadFolder::new();
    bad.replace("zones.toml", "vi = \"Vùng động lực\", ", "");
    bad.expect(&[("zones.toml", "dynamic · short", "has no text in 'vi'")]);
}

#[test]
fn a_text_in_a_language_that_the_map_does_not_have_is_named() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "name = { ", "name = { ja = \"ミンソン\", ");
    bad.expect(&[(
        PROJECT,
        "name",
        "has a text in 'ja', which map.toml does not list",
    )]);
}

#[test]
fn an_empty_text_is_named() {
    let bad = BadFolder::new();
    bad.replace("towns.toml", "name = \"Na Dương\"", "name = \"\"");
    bad.expect(&[("towns.toml", "na-duong · name", "is empty")]);
}

#[test]
fn invisible_characters_are_refused() {
    for (escape, code) in [
        ("\\u202e", "U+202E"),
        ("\\u0007", "U+0007"),
        ("\\n", "U+000A"),
    ] {
        let bad = BadFolder::new();
        bad.replace(
            "towns.toml",
            "name = \"Na Dương\"",
            &format!("name = \"Na{escape}Dương\""),
        );
        bad.expect(&[("towns.toml", "na-duong · name", code)]);
    }
}

#[test]
fn a_missing_word_is_named_with_its_language() {
    let bad = BadFolder::new();
    bad.replace("words/en.toml", "capital = \"Total capital\"\n", "");
    bad.expect(&[("words/en.toml", "words.capital", "is missing: add it")]);
}

#[test]
fn a_word_that_nothing_uses_is_named() {
    let bad = BadFolder::new();
    bad.append("words/vi.toml", "greeting = \"Xin chào\"\n");
    bad.expect(&[(
        "words/vi.toml",
        "words.greeting",
        "is used nowhere: remove it",
    )]);
}

#[test]
fn a_word_without_its_plural_is_refused() {
    let bad = BadFolder::new();
    bad.replace(
        "words/en.toml",
        "{ one = \"{n} project\", other = \"{n} projects\" }",
        "{ one = \"{n} project\" }",
    );
    let found = bad.problems();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].file == "words/en.toml" && found[0].reason.contains("is no word"),
        "{found:?}"
    );
}

#[test]
fn a_missing_colour_is_named_with_its_theme() {
    let palette =
        std::fs::read_to_string(crate::assets().join("palette.json")).expect("palette.json");
    let mut palette: serde_json::Value = serde_json::from_str(&palette).expect("JSON");
    let zone = palette
        .pointer_mut("/themes/dark/zone")
        .and_then(|z| z.as_object_mut());
    assert!(zone.expect("colours of zones").remove("east").is_some());
    let bad = BadFolder::new();
    bad.write("palette.json", palette.to_string());
    bad.expect(&[(
        "palette.json",
        "themes.dark.zone.east",
        "is missing: give it a colour",
    )]);
}

#[test]
fn a_slug_that_names_no_element_is_refused() {
    for slug in ["map", "Lang-Son", "1-map", "my map", "", "a-b<c"] {
        let bad = BadFolder::new();
        bad.replace(
            "map.toml",
            "slug = \"lang-son-map\"",
            &format!("slug = \"{slug}\""),
        );
        bad.expect(&[("map.toml", "slug", "can't name an element")]);
    }
}

#[test]
fn a_map_needs_a_language() {
    let found = BadFolder::new()
        .replace("map.toml", LANGUAGES, "[]")
        .problems();
    let named = found
        .iter()
        .any(|p| p.file == "map.toml" && p.place == "languages");
    assert!(named, "{found:?}");
}

#[test]
fn a_language_needs_its_words() {
    let found = BadFolder::new()
        .replace("map.toml", LANGUAGES, "[\"vi\", \"en\", \"zh\", \"ja\"]")
        .problems();
    let named = found
        .iter()
        .any(|p| p.file == "words/ja.toml" && p.reason.contains("can't be read"));
    assert!(named, "{found:?}");
    let texts = found
        .iter()
        .filter(|p| p.reason.contains("has no text in 'ja'"));
    assert!(
        texts.count() > 100,
        "every text that is not translated is named in the same run"
    );
}
