use crate::{EN, VI, plan};
use plan_core::geo::{TextStyle, Weight, text_width};

fn width(text: &str, weight: Weight, spacing: f64) -> f64 {
    text_width(
        &plan().font,
        text,
        TextStyle {
            size: 10.0,
            weight,
            spacing,
        },
    )
}

#[test]
fn the_widths_cover_every_letter_of_the_names_on_the_map() {
    let p = plan();
    let districts = p.districts.iter().map(|d| &d.name);
    let names = districts
        .chain(p.towns.iter().map(|t| &t.name))
        .chain(p.gates.iter().map(|g| &g.name));
    for name in names {
        for c in name.get(VI).chars().chain(name.get(EN).chars()) {
            assert!(
                p.font.advances.binary_search_by_key(&c, |a| a.0).is_ok(),
                "'{c}' is missing"
            );
        }
    }
}

#[test]
fn widths_add_up_letter_by_letter() {
    let parts = width("Hữu", Weight::Regular, 0.0) + width(" Lũng", Weight::Regular, 0.0);
    assert!((width("Hữu Lũng", Weight::Regular, 0.0) - parts).abs() < 1e-9);
    assert_eq!(width("", Weight::Bold, 0.1), 0.0);
    let spaced = width("abcd", Weight::Regular, 0.1) - width("abcd", Weight::Regular, 0.0);
    assert!(
        (spaced - 4.0).abs() < 1e-9,
        "a tenth of 10 px for each of four letters"
    );
}

#[test]
fn bold_is_wider_than_regular_and_m_than_i() {
    assert!(width("Lạng Sơn", Weight::Bold, 0.0) > width("Lạng Sơn", Weight::Regular, 0.0));
    assert!(width("mmm", Weight::Regular, 0.0) > 2.0 * width("iii", Weight::Regular, 0.0));
}

#[test]
fn letters_the_typeface_lacks_still_take_room() {
    assert!(
        (width("谅山", Weight::Regular, 0.0) - 20.4).abs() < 1e-9,
        "two full squares and 2 %"
    );
    assert!(width("Ω", Weight::Regular, 0.0) > 4.0);
}

#[test]
fn weights_are_named_as_in_css() {
    let names = [Weight::Regular, Weight::SemiBold, Weight::Bold].map(Weight::css);
    assert_eq!(names, ["400", "600", "700"]);
}
