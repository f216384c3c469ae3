//! Words as a search sees them.

use crate::plan;

/// Plain letters, marked letters and tone of each word.
fn words(text: &str) -> Vec<(String, String, u8)> {
    let words = plan().letters.words(text).into_iter();
    words.map(|w| (w.plain, w.marked, w.tone)).collect()
}

fn word(text: &str) -> (String, String, u8) {
    let mut all = words(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.remove(0)
}

#[test]
fn marks_and_case_come_off() {
    let expected = |plain: &str, marked: &str, tone| (plain.to_owned(), marked.to_owned(), tone);
    assert_eq!(word("Đồng"), expected("dong", "đông", 1));
    assert_eq!(word("HỮU"), expected("huu", "hưu", 4));
    assert_eq!(word("Lộc"), expected("loc", "lôc", 5));
    assert_eq!(word("Bảo"), expected("bao", "bao", 3));
    assert_eq!(word("QL4B"), expected("ql4b", "ql4b", 0));
}

#[test]
fn a_tone_mark_may_stand_in_its_old_or_new_place() {
    for (old, new) in [
        ("hòa", "hoà"),
        ("thụy", "thuỵ"),
        ("khỏe", "khoẻ"),
        ("lòa", "loà"),
    ] {
        assert_eq!(word(old), word(new));
    }
    // As are both ways to write the sound i.
    assert_eq!(word("quý").0, word("quí").0);
}

#[test]
fn each_chinese_character_is_a_word() {
    let plain: Vec<String> = words("VSIP谅山 4A号国道")
        .into_iter()
        .map(|w| w.0)
        .collect();
    assert_eq!(plain, ["vsip", "谅", "山", "4a", "号", "国", "道"]);
}

#[test]
fn other_signs_part_words() {
    let plain: Vec<String> = words("Đồng Đăng–Trà Lĩnh (T&T) ·")
        .into_iter()
        .map(|w| w.0)
        .collect();
    assert_eq!(plain, ["dong", "dang", "tra", "linh", "t", "t"]);
}
