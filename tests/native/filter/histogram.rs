use crate::plan;
use plan_core::filter::{Measure, Scale};

#[test]
fn each_project_is_in_its_bar_or_unpublished() {
    let plan = plan();
    let all: Vec<_> = plan.project_ixs().collect();
    for measure in Measure::ALL {
        let scale = Scale::of(plan, measure).expect("figures");
        let histogram = scale.histogram(&all);
        let counted: usize = histogram.bars.iter().sum();
        assert_eq!(counted + histogram.unpublished, all.len());
        for (at, &count) in histogram.bars.iter().enumerate() {
            let (from, to) = (scale.start(at), scale.start(at + 1));
            let figures = all.iter().filter_map(|&ix| measure.of(plan, ix));
            let lie = figures.filter(|figure| (from..to).contains(figure)).count();
            assert_eq!(lie, count, "{measure:?} {at}");
            assert_eq!(scale.bar_of(from), at);
        }
        assert_eq!(histogram.bars.len(), scale.count);
        let none = scale.histogram(&[]);
        assert_eq!((none.bars.iter().sum(), none.unpublished), (0_usize, 0));
    }
}

#[test]
fn bars_begin_where_people_count() {
    let capital = Scale::of(plan(), Measure::Capital).expect("figures");
    let starts: Vec<f64> = (0..=capital.count).map(|bar| capital.start(bar)).collect();
    assert!(starts.contains(&500e9), "{starts:?}");
    assert!(starts.windows(2).all(|pair| pair[0] < pair[1]));
}
