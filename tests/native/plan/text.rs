use crate::{EN, VI, plan};
use plan_core::plan::{Currency, Lang, Text};

#[test]
fn a_text_falls_back_to_the_first_language() {
    let both = Text::by_language(vec!["Sông".into(), "River".into()]);
    assert_eq!((both.get(VI), both.get(EN)), ("Sông", "River"));
    assert_eq!(both.get(Lang(2)), "Sông");
    assert_eq!(Text::same("Kỳ Cùng").get(EN), "Kỳ Cùng");
    assert_eq!(Text::by_language(Vec::new()).get(VI), "");
}

#[test]
fn languages_are_found_by_their_code() {
    let plan = plan();
    assert_eq!(plan.lang("vi"), Some(VI));
    assert_eq!(plan.lang("en"), Some(EN));
    assert_eq!(plan.lang("EN"), None);
    assert_eq!(plan.language(EN).name, "English");
}

#[test]
fn a_currency_is_three_capital_letters() {
    let vnd: Currency = "VND".parse().expect("a code");
    assert_eq!((vnd, vnd.code()), (Currency::of("VND"), "VND"));
    for text in ["", "VN", "vnd", "VNDX", "V D", "ĐVN", "123"] {
        let error = text.parse::<Currency>().expect_err(text);
        assert!(
            error.contains(text) && error.contains("no currency"),
            "{error}"
        );
    }
}

#[test]
fn every_theme_has_every_token_that_the_light_one_has() {
    let palette = &plan().palette;
    let names = |theme: &str| -> Vec<String> {
        let css = palette.declarations(theme);
        let name = |d: &str| d.split(':').next().unwrap_or("").to_owned();
        css.split_terminator(';').map(name).collect()
    };
    let light = names("light");
    assert!(
        light.contains(&"--lsm-zone-dynamic".to_owned()),
        "{light:?}"
    );
    assert!(light.contains(&"--lsm-zone-dynamic-ink".to_owned()));
    for theme in ["dark", "projector", "print"] {
        let missing: Vec<_> = light.iter().filter(|n| !names(theme).contains(n)).collect();
        assert!(missing.is_empty(), "{theme} lacks {missing:?}");
    }
    assert_eq!(palette.declarations("no such theme"), "");
}

#[test]
fn no_text_of_the_plan_is_empty_in_any_language() {
    fn empty(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, value) in fields {
                    empty(value, &format!("{path}.{name}"), found);
                }
            }
            serde_json::Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    if item == "" {
                        found.push(format!("{path}[{i}]"));
                    }
                    empty(item, &format!("{path}[{i}]"), found);
                }
            }
            _ => {}
        }
    }
    // A text is a list with one entry a language, so that an empty entry is a text that was lost.
    let plan = serde_json::to_value(plan()).expect("a tree");
    let mut found = Vec::new();
    empty(&plan, "plan", &mut found);
    assert!(found.is_empty(), "{found:#?}");
}
