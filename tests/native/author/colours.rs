//! What a colour of the palette may be: it goes into a style sheet.

use super::bad::good_folder;
use plan_core::author::{Code, load};
use std::fs;

#[test]
fn nothing_but_a_colour_is_one() {
    let folder = good_folder("colours");
    let file = folder.join("palette.json");
    let text = fs::read_to_string(&file).expect("a palette");
    let refused = |colour: &str| {
        let at = text.find("\"river\": \"").expect("a river") + "\"river\": \"".len();
        let end = at + text[at..].find('"').expect("its end");
        let spoilt = [&text[..at], colour, &text[end..]].concat();
        fs::write(&file, spoilt).expect("written");
        let problems = load(&folder).err().unwrap_or_default();
        problems.iter().any(|it| it.code == Code::BadColour)
    };
    for colour in [
        "#4d9cc7",
        "#4DC",
        "rgb(77,156,199)",
        "rgb(77, 156, 199)",
        "rgba(77,156,199,1)",
        "rgba(77,156,199,.5)",
        "rgb(255,0,0.5)",
    ] {
        assert!(!refused(colour), "{colour} is refused");
    }
    for colour in [
        "",
        "#",
        "#4d9cc",
        "#4d9cc7ff",
        "#4d9cg7",
        "red",
        "rgb(77,156)",
        "rgb(77,156,199,1,1)",
        "rgb(77,156,199",
        "rgb(77,,199)",
        "rgb(1e2,156,199)",
        "rgb(inf,156,199)",
        "rgb(NaN,156,199)",
        "rgb(-1,156,199)",
        "rgb(+7,156,199)",
        "rgb(256,156,199)",
        "rgba(77,156,199,1.1)",
        "rgb(1.2.3,156,199)",
        "url(x)",
    ] {
        assert!(refused(colour), "{colour} is taken");
    }
    fs::remove_dir_all(&folder).expect("removed");
}
