//! What of a name was asked for.

use super::search;

/// A name with brackets round what is lit.
fn lit(name: &str, query: &str) -> String {
    let pieces = search().lit(name, query).into_iter();
    pieces
        .map(|(text, is_lit)| {
            if is_lit {
                format!("[{text}]")
            } else {
                text.to_owned()
            }
        })
        .collect()
}

#[test]
fn what_was_asked_for_is_lit_with_its_marks() {
    assert_eq!(lit("Huyện Hữu Lũng", "huu lu"), "Huyện [Hữu] [Lũ]ng");
    assert_eq!(lit("Cao Lộc", "loc"), "Cao [Lộc]");
    assert_eq!(lit("Xã Hòa Lạc", "hoà"), "Xã [Hòa] Lạc");
    assert_eq!(
        lit("同登—右陇经济发展轴", "右陇"),
        "同登—[右][陇]经济发展轴"
    );
}

#[test]
fn a_slip_lights_the_word_that_was_meant() {
    assert_eq!(lit("Huyện Hữu Lũng", "huu lugn"), "Huyện [Hữu] [Lũng]");
}

#[test]
fn nothing_of_a_name_gets_lost() {
    for query in ["", "l", "lạng sơn", "谅", "((("] {
        for name in ["Lạng Sơn", "", "VSIP 谅山工业园区", "(a) – b"] {
            let pieces = search().lit(name, query);
            let whole: String = pieces.iter().map(|(text, _)| *text).collect();
            assert_eq!(whole, name);
        }
    }
}
