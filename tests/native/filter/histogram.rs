use crate::plan;
use plan_core::filter::{Histogram, Measure};

#[test]
fn each_project_is_in_its_bar_or_unpublished() {
    let plan = plan();
    let all: Vec<_> = plan.project_ixs().collect();
    for measure in Measure::ALL {
        let histogram = Histogram::of(plan, measure, &all).expect("figures");
        let counted: usize = histogram.bars.iter().sum();
        assert_eq!(counted + histogram.unpublished, all.len());
        for (at, &count) in histogram.bars.iter().enumerate() {
            let (from, to) = (histogram.start(at), histogram.start(at + 1));
            let figures = all.iter().filter_map(|&ix| measure.of(plan, ix));
            let lie = figures.filter(|figure| (from..to).contains(figure)).count();
            assert_eq!(lie, count, "{measure:?} {at}");
            assert_eq!(histogram.bar_of(from), at);
        }
        // The scale is that of all, whatever is counted.
        let none = Histogram::of(plan, measure, &[]).expect("figures");
        assert_eq!(
            (none.start(0), none.bars.len()),
            (histogram.start(0), histogram.bars.len())
        );
    }
}

#[test]
fn bars_begin_where_people_count() {
    let all: Vec<_> = plan().project_ixs().collect();
    let capital = Histogram::of(plan(), Measure::Capital, &all).expect("figures");
    let starts: Vec<f64> = (0..=capital.bars.len())
        .map(|bar| capital.start(bar))
        .collect();
    assert!(starts.contains(&500e9), "{starts:?}");
    assert!(starts.windows(2).all(|pair| pair[0] < pair[1]));
}
