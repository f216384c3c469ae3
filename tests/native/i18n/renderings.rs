//! What readers see: each row is a case with its Vietnamese, English and Chinese text.

use super::ZH;
use crate::{EN, VI, plan};
use plan_core::{
    i18n::{Language, Word},
    plan::{
        Currency, Figure, Money, PartialDate,
        Qualifier::{self, About, Exact, Nearly, Over},
    },
};
use std::fmt::Debug;

const VND: Currency = Currency::of("VND");
const USD: Currency = Currency::of("USD");
const CNY: Currency = Currency::of("CNY");

type Row<T> = (T, &'static str, &'static str, &'static str);

/// Every row of the table reads as written.
#[track_caller]
fn check<T: Copy + Debug>(rows: &[Row<T>], render: impl Fn(&Language, T) -> String) {
    for &(case, vi, en, zh) in rows {
        let read = [VI, EN, ZH].map(|lang| render(plan().language(lang), case));
        assert_eq!(read, [vi, en, zh], "{case:?}");
    }
}

fn date(text: &str) -> PartialDate {
    text.parse().expect(text)
}

#[test]
fn the_third_language_is_chinese() {
    assert_eq!(plan().lang("zh"), Some(ZH));
    assert_eq!(plan().language(ZH).name, "简体中文");
}

#[test]
fn money() {
    #[rustfmt::skip]
    let rows: &[Row<(f64, Currency)>] = &[
        // Below a billion VND.
        ((500_000.0, VND), "0,5 triệu đồng", "VND 0.5 million", "50万越南盾"),
        ((59.8e6, VND), "59,8 triệu đồng", "VND 59.8 million", "5,980万越南盾"),
        ((99.99e6, VND), "99,99 triệu đồng", "VND 99.99 million", "9,999万越南盾"),
        ((100e6, VND), "100 triệu đồng", "VND 100 million", "1亿越南盾"),
        ((999.999e6, VND), "999,999 triệu đồng", "VND 999.999 million", "9.99999亿越南盾"),
        // From a billion VND up.
        ((1e9, VND), "1 tỷ đồng", "VND 1 billion", "10亿越南盾"),
        ((12.5e9, VND), "12,5 tỷ đồng", "VND 12.5 billion", "125亿越南盾"),
        ((174.7e9, VND), "174,7 tỷ đồng", "VND 174.7 billion", "1,747亿越南盾"),
        ((355e9, VND), "355 tỷ đồng", "VND 355 billion", "3,550亿越南盾"),
        ((724.756e9, VND), "724,756 tỷ đồng", "VND 724.756 billion", "7,247.56亿越南盾"),
        ((999.999e9, VND), "999,999 tỷ đồng", "VND 999.999 billion", "9,999.99亿越南盾"),
        // A thousand billion is one 万亿.
        ((1_000e9, VND), "1.000 tỷ đồng", "VND 1,000 billion", "1万亿越南盾"),
        ((1_000.001e9, VND), "1.000,001 tỷ đồng", "VND 1,000.001 billion", "1.000001万亿越南盾"),
        ((6_361e9, VND), "6.361 tỷ đồng", "VND 6,361 billion", "6.361万亿越南盾"),
        ((9_293e9, VND), "9.293 tỷ đồng", "VND 9,293 billion", "9.293万亿越南盾"),
        ((14_331.6e9, VND), "14.331,6 tỷ đồng", "VND 14,331.6 billion", "14.3316万亿越南盾"),
        ((25_550e9, VND), "25.550 tỷ đồng", "VND 25,550 billion", "25.55万亿越南盾"),
        ((1_234_567.891e9, VND), "1.234.567,891 tỷ đồng", "VND 1,234,567.891 billion", "1,234.567891万亿越南盾"),
        // US dollars.
        ((5_000.0, USD), "0,005 triệu USD", "USD 0.005 million", "0.5万美元"),
        ((500_000.0, USD), "0,5 triệu USD", "USD 0.5 million", "50万美元"),
        ((99.99e6, USD), "99,99 triệu USD", "USD 99.99 million", "9,999万美元"),
        ((100e6, USD), "100 triệu USD", "USD 100 million", "1亿美元"),
        ((274.7e6, USD), "274,7 triệu USD", "USD 274.7 million", "2.747亿美元"),
        ((430.1e6, USD), "430,1 triệu USD", "USD 430.1 million", "4.301亿美元"),
        ((1e9, USD), "1 tỷ USD", "USD 1 billion", "10亿美元"),
        ((110e9, USD), "110 tỷ USD", "USD 110 billion", "1,100亿美元"),
        // Chinese yuan.
        ((800_000.0, CNY), "0,8 triệu nhân dân tệ", "CNY 0.8 million", "80万元人民币"),
        ((99e6, CNY), "99 triệu nhân dân tệ", "CNY 99 million", "9,900万元人民币"),
        ((350e6, CNY), "350 triệu nhân dân tệ", "CNY 350 million", "3.5亿元人民币"),
        ((2.5e9, CNY), "2,5 tỷ nhân dân tệ", "CNY 2.5 billion", "25亿元人民币"),
    ];
    check(rows, |language, (amount, currency)| {
        language.format.money(amount, currency)
    });
}

#[test]
fn money_with_its_qualifier() {
    #[rustfmt::skip]
    let rows: &[Row<(Qualifier, f64, Currency)>] = &[
        ((Exact, 11_808e9, VND), "11.808 tỷ đồng", "VND 11,808 billion", "11.808万亿越南盾"),
        ((Over, 814e9, VND), "trên 814 tỷ đồng", "over VND 814 billion", "逾8,140亿越南盾"),
        ((Over, 7_352e9, VND), "trên 7.352 tỷ đồng", "over VND 7,352 billion", "逾7.352万亿越南盾"),
        ((About, 3_500e9, VND), "khoảng 3.500 tỷ đồng", "about VND 3,500 billion", "约3.5万亿越南盾"),
        ((Nearly, 9_293e9, VND), "gần 9.293 tỷ đồng", "nearly VND 9,293 billion", "近9.293万亿越南盾"),
        ((Over, 350e6, USD), "trên 350 triệu USD", "over USD 350 million", "逾3.5亿美元"),
        ((About, 6e9, USD), "khoảng 6 tỷ USD", "about USD 6 billion", "约60亿美元"),
        ((Nearly, 2.5e9, CNY), "gần 2,5 tỷ nhân dân tệ", "nearly CNY 2.5 billion", "近25亿元人民币"),
    ];
    check(rows, |language, (qualifier, amount, currency)| {
        language.money(&Money {
            amount,
            currency,
            qualifier,
            as_of: date("2024"),
            sources: Vec::new(),
            note: None,
        })
    });
}

#[test]
fn money_as_figure_and_unit() {
    #[rustfmt::skip]
    let rows: &[Row<(f64, Currency)>] = &[
        ((59.8e6, VND), "59,8|triệu đồng", "59.8|million VND", "5,980|万越南盾"),
        ((355e9, VND), "355|tỷ đồng", "355|billion VND", "3,550|亿越南盾"),
        ((6_361e9, VND), "6.361|tỷ đồng", "6,361|billion VND", "6.361|万亿越南盾"),
        ((430.1e6, USD), "430,1|triệu USD", "430.1|million USD", "4.301|亿美元"),
        ((50e6, USD), "50|triệu USD", "50|million USD", "5,000|万美元"),
        ((2.5e9, CNY), "2,5|tỷ nhân dân tệ", "2.5|billion CNY", "25|亿元人民币"),
    ];
    check(rows, |language, (amount, currency)| {
        let (figure, unit) = language.format.money_parts(amount, currency);
        format!("{figure}|{unit}")
    });
}

#[test]
fn dates() {
    #[rustfmt::skip]
    let rows: &[Row<&str>] = &[
        ("2024-04-21", "21/4/2024", "21 April 2024", "2024年4月21日"),
        ("2025-12-01", "1/12/2025", "1 December 2025", "2025年12月1日"),
        ("2024-02-29", "29/2/2024", "29 February 2024", "2024年2月29日"),
        ("2024-04", "4/2024", "April 2024", "2024年4月"),
        ("2025-12", "12/2025", "December 2025", "2025年12月"),
        ("2024", "2024", "2024", "2024年"),
    ];
    check(rows, |language, text| language.date(date(text)));
}

#[test]
fn counts() {
    let count = |word| {
        move |language: &Language, n: usize| {
            let written = language.format.number(n as f64);
            language.words.counted(word, n, &written)
        }
    };
    #[rustfmt::skip]
    let projects: &[Row<usize>] = &[
        (0, "0 dự án", "0 projects", "0个项目"),
        (1, "1 dự án", "1 project", "1个项目"),
        (2, "2 dự án", "2 projects", "2个项目"),
        (33, "33 dự án", "33 projects", "33个项目"),
        (1_000, "1.000 dự án", "1,000 projects", "1,000个项目"),
    ];
    check(projects, count(Word::Projects));
    #[rustfmt::skip]
    let with_capital: &[Row<usize>] = &[
        (0, "0 có công bố vốn", "0 with published capital", "其中0个已公布投资额"),
        (1, "1 có công bố vốn", "1 with published capital", "其中1个已公布投资额"),
        (26, "26 có công bố vốn", "26 with published capital", "其中26个已公布投资额"),
    ];
    check(with_capital, count(Word::ProjectsWithCapital));
}

#[test]
fn numbers() {
    #[rustfmt::skip]
    let rows: &[Row<f64>] = &[
        (0.0, "0", "0", "0"),
        (999.0, "999", "999", "999"),
        (1_541.0, "1.541", "1,541", "1,541"),
        (599.76, "599,76", "599.76", "599.76"),
        (55_028.23, "55.028,23", "55,028.23", "55,028.23"),
        (781_655.0, "781.655", "781,655", "781,655"),
        (0.0004, "0", "0", "0"),
        (12.3456, "12,346", "12.346", "12.346"),
        (-1_234.5, "−1.234,5", "−1,234.5", "−1,234.5"),
    ];
    check(rows, |language, value| language.format.number(value));
}

#[test]
fn figures_with_their_qualifier() {
    #[rustfmt::skip]
    let rows: &[Row<(Qualifier, f64)>] = &[
        ((Exact, 143.7), "143,7", "143.7", "143.7"),
        ((Over, 52.3), "trên 52,3", "over 52.3", "逾52.3"),
        ((About, 1_500.0), "khoảng 1.500", "about 1,500", "约1,500"),
        ((Nearly, 12.0), "gần 12", "nearly 12", "近12"),
    ];
    check(rows, |language, (qualifier, value)| {
        language.figure(&Figure {
            value,
            qualifier,
            as_of: None,
            sources: Vec::new(),
            note: None,
        })
    });
}

#[test]
fn shares_and_other_words_around_a_number() {
    #[rustfmt::skip]
    let rows: &[Row<(Word, &str)>] = &[
        ((Word::ZoneShare, "27%"), "27% toàn tỉnh", "27% of the province", "占全省27%"),
        ((Word::ZoneShare, "100%"), "100% toàn tỉnh", "100% of the province", "占全省100%"),
        ((Word::GatesPlaced, "8/12"), "8/12 cửa khẩu có vị trí trên bản đồ", "8/12 gates placed on the map", "图上标出的口岸：8/12"),
    ];
    check(rows, |language, (word, number)| {
        language.words.counted(word, 8, number)
    });
    #[rustfmt::skip]
    let dated: &[Row<(Word, &str)>] = &[
        ((Word::AsOf, "2024-04"), "số liệu 4/2024", "as of April 2024", "截至2024年4月"),
        ((Word::Read, "2026-11-23"), "đọc 23/11/2026", "read 23 November 2026", "2026年11月23日查阅"),
    ];
    check(dated, |language, (word, text)| {
        language.words.counted(word, 1, &language.date(date(text)))
    });
}
