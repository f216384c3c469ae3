use plan_core::plan::PartialDate;

fn parse(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

#[test]
fn a_date_is_as_precise_as_its_text() {
    let date = |year, month, day| Some(PartialDate { year, month, day });
    assert_eq!(parse("2024"), date(2024, None, None));
    assert_eq!(parse("2024-04"), date(2024, Some(4), None));
    assert_eq!(parse("2024-04-21"), date(2024, Some(4), Some(21)));
}

#[test]
fn a_date_is_written_as_it_was_read() {
    for text in ["1900", "2024-04", "2024-04-01", "2199-12-31"] {
        assert_eq!(parse(text).map(|d| d.to_string()).as_deref(), Some(text));
    }
}

#[test]
fn days_that_no_calendar_has_are_refused() {
    for text in [
        "2023-02-29",
        "1900-02-29",
        "2100-02-29",
        "2024-02-30",
        "2024-04-31",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
    for text in ["2024-02-29", "2000-02-29", "2024-12-31", "2024-06-30"] {
        assert!(parse(text).is_some(), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused_and_named() {
    let wrong = [
        "",
        "24",
        "2024-4",
        "2024-04-1",
        "2024-13",
        "2024-00",
        "2024-04-00",
        "1899",
        "2200",
        "2024-04-21-01",
        "2024-",
        "2024-04-",
        "+024",
        "21/4/2024",
        "2024 ",
        "２０２４",
        "2024-0４",
    ];
    for text in wrong {
        let error = text.parse::<PartialDate>().expect_err(text).to_string();
        assert!(
            error.starts_with(&format!("'{text}' is no date")),
            "{error}"
        );
    }
}

#[test]
fn dates_sort_by_time_and_a_year_before_its_months() {
    let sorted = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02"].map(parse);
    assert!(sorted.is_sorted());
    assert!(sorted.iter().all(Option::is_some));
}
