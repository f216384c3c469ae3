use crate::{EN, VI, plan};
use plan_core::{
    i18n::Language,
    plan::{Currency, Figure, Money, PartialDate, Qualifier},
};

fn both() -> [&'static Language; 2] {
    [plan().language(VI), plan().language(EN)]
}

fn date(text: &str) -> PartialDate {
    text.parse().expect(text)
}

fn written(f: impl Fn(&Language) -> String) -> [String; 2] {
    both().map(f)
}

#[test]
fn numbers_are_grouped_and_pointed_as_each_language_does() {
    let number = |value| written(|l| l.format.number(value));
    assert_eq!(number(0.0), ["0", "0"]);
    assert_eq!(number(999.0), ["999", "999"]);
    assert_eq!(number(6361.0), ["6.361", "6,361"]);
    assert_eq!(number(1_234_567.891), ["1.234.567,891", "1,234,567.891"]);
    assert_eq!(number(724.756), ["724,756", "724.756"]);
    assert_eq!(number(430.1), ["430,1", "430.1"]);
    assert_eq!(number(0.05), ["0,05", "0.05"]);
}

#[test]
fn numbers_are_rounded_to_three_decimals_and_carry() {
    let en = |value| plan().language(EN).format.number(value);
    assert_eq!(en(1.2345), "1.235");
    assert_eq!(en(999.9996), "1,000");
    assert_eq!(en(0.1 + 0.2), "0.3");
    assert_eq!(en(-1234.5), "−1,234.5");
    assert_eq!(en(-0.0001), "0");
}

#[test]
fn dates_are_as_precise_as_known() {
    let day = |text| written(|l| l.date(date(text)));
    assert_eq!(day("2024-04-21"), ["21/4/2024", "21 April 2024"]);
    assert_eq!(day("2024-04"), ["4/2024", "April 2024"]);
    assert_eq!(day("2024"), ["2024", "2024"]);
    assert_eq!(day("2025-12-01"), ["1/12/2025", "1 December 2025"]);
    assert_eq!(day("2025-01"), ["1/2025", "January 2025"]);
}

#[test]
fn amounts_are_said_in_the_unit_people_use() {
    let money = |amount, currency| written(|l| l.format.money(amount, currency));
    let vnd = |billions: f64| money(billions * 1e9, Currency::of("VND"));
    assert_eq!(vnd(6361.0), ["6.361 tỷ đồng", "VND 6,361 billion"]);
    assert_eq!(vnd(724.756), ["724,756 tỷ đồng", "VND 724.756 billion"]);
    let usd = |amount| money(amount, Currency::of("USD"));
    assert_eq!(usd(430.1e6), ["430,1 triệu USD", "USD 430.1 million"]);
    assert_eq!(usd(1e9), ["1 tỷ USD", "USD 1 billion"]);
    assert_eq!(usd(0.5e6), ["0,5 triệu USD", "USD 0.5 million"]);
    assert_eq!(
        money(2e9, Currency::of("CNY")),
        ["2 tỷ nhân dân tệ", "CNY 2 billion"]
    );
}

#[test]
fn amounts_keep_six_decimals_and_other_numbers_three() {
    let en = plan().language(EN);
    let usd = |amount| en.format.money(amount, Currency::of("USD"));
    assert_eq!(usd(1_234_567_891.0), "USD 1.234568 billion");
    assert_eq!(usd(1_234_567_891_000.0), "USD 1,234.567891 billion");
    assert_eq!(usd(2_000_000_000.4), "USD 2 billion");
    assert_eq!(en.format.number(1.234_567_891), "1.235");
    let figure = en.format.money_parts(14331.6789e9, Currency::of("VND")).0;
    assert_eq!(figure, "14,331.6789");
}

#[test]
fn an_amount_can_be_set_as_figure_and_unit() {
    let parts = both().map(|l| l.format.money_parts(6361e9, Currency::of("VND")));
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        parts,
        [pair("6.361", "tỷ đồng"), pair("6,361", "billion VND")]
    );
}

#[test]
fn a_currency_without_a_form_keeps_its_code() {
    let mut format = plan().language(EN).format.clone();
    format.money.clear();
    assert_eq!(format.money(1500.0, Currency::of("CNY")), "1,500 CNY");
    assert_eq!(format.money_parts(1500.0, Currency::of("CNY")).1, "CNY");
}

#[test]
fn qualifiers_stand_as_the_source_states_them() {
    let money = |qualifier| Money {
        amount: 7352e9,
        currency: Currency::of("VND"),
        qualifier,
        as_of: date("2024"),
        sources: Vec::new(),
        note: None,
    };
    let said = |qualifier| written(|l| l.money(&money(qualifier)));
    assert_eq!(
        said(Qualifier::Exact),
        ["7.352 tỷ đồng", "VND 7,352 billion"]
    );
    assert_eq!(
        said(Qualifier::Over),
        ["trên 7.352 tỷ đồng", "over VND 7,352 billion"]
    );
    assert_eq!(
        said(Qualifier::About),
        ["khoảng 7.352 tỷ đồng", "about VND 7,352 billion"]
    );
    assert_eq!(
        said(Qualifier::Nearly),
        ["gần 7.352 tỷ đồng", "nearly VND 7,352 billion"]
    );
}

#[test]
fn a_figure_carries_its_qualifier_and_no_unit() {
    let figure = Figure {
        value: 7352.0,
        qualifier: Qualifier::Over,
        as_of: None,
        sources: Vec::new(),
        note: None,
    };
    assert_eq!(written(|l| l.figure(&figure)), ["trên 7.352", "over 7,352"]);
}
