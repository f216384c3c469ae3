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
