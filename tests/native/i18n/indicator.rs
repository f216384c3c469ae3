//! Figures of indicators, as people say them.

use super::ZH;
use crate::{EN, VI, plan};
use plan_core::plan::Lang;

/// An indicator's figure for a period.
fn said(id: &str, period: &str, lang: Lang) -> String {
    let all = &plan().programme.indicators;
    let indicator = all.iter().find(|it| it.id == id).expect("an indicator");
    let figure = indicator.figures.iter().find(|it| it.period == period);
    let figure = figure.expect("a figure for the period");
    plan().language(lang).indicator(indicator, figure, lang)
}

#[test]
fn a_figure_has_its_unit_its_qualifier_and_both_ends() {
    for (id, period, vi, en, zh) in [
        ("growth", "2021–2030", "8–9%/năm", "8–9% a year", "8–9%/年"),
        ("growth", "2024", "6,01%/năm", "6.01% a year", "6.01%/年"),
        (
            "growth-agriculture",
            "2021–2030",
            "2,5–3,5%/năm",
            "2.5–3.5% a year",
            "2.5–3.5%/年",
        ),
        ("share-tax", "2025", "4,21%", "4.21%", "4.21%"),
        ("area", "2024", "831.018 ha", "831,018 ha", "831,018公顷"),
        (
            "population",
            "2023",
            "807.315 người",
            "807,315 people",
            "807,315人",
        ),
        (
            "grdp-per-head",
            "2026",
            "78–79 triệu đồng (mỗi người)",
            "VND 78–79 million (per head)",
            "7,800–7,900万越南盾（每人）",
        ),
        (
            "grdp-per-head",
            "2023",
            "59,8 triệu đồng (mỗi người)",
            "VND 59.8 million (per head)",
            "5,980万越南盾（每人）",
        ),
        (
            "budget",
            "2024",
            "gần 10.000 tỷ đồng",
            "nearly VND 10,000 billion",
            "近10万亿越南盾",
        ),
        (
            "grdp",
            "2030",
            "khoảng 111.100 tỷ đồng",
            "about VND 111,100 billion",
            "约111.1万亿越南盾",
        ),
        (
            "trade",
            "2025",
            "gần 37 tỷ USD",
            "nearly USD 37 billion",
            "近370亿美元",
        ),
    ] {
        assert_eq!(
            [VI, EN, ZH].map(|lang| said(id, period, lang)),
            [vi, en, zh]
        );
    }
}
