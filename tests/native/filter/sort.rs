use crate::{EN, VI, plan};
use plan_core::{
    filter::{Column, Measure, sort},
    plan::ProjectIx,
};

fn sorted(by: Column, falling: bool) -> Vec<ProjectIx> {
    let mut all: Vec<ProjectIx> = plan().project_ixs().collect();
    sort(plan(), VI, &mut all, by, falling);
    all
}

#[test]
fn every_order_has_every_project_once() {
    for by in Column::ALL {
        for falling in [false, true] {
            let mut all = sorted(by, falling);
            all.sort_unstable();
            assert_eq!(all, plan().project_ixs().collect::<Vec<_>>(), "{by:?}");
        }
    }
}

#[test]
fn figures_rise_or_fall_and_what_has_none_comes_last() {
    for (by, measure) in [
        (Column::Capital, Measure::Capital),
        (Column::Area, Measure::Area),
    ] {
        for falling in [false, true] {
            let figures: Vec<Option<f64>> = sorted(by, falling)
                .into_iter()
                .map(|ix| measure.of(plan(), ix))
                .collect();
            let known: Vec<f64> = figures.iter().copied().flatten().collect();
            assert!(
                known
                    .windows(2)
                    .all(|w| if falling { w[0] >= w[1] } else { w[0] <= w[1] })
            );
            assert!(figures[..known.len()].iter().all(Option::is_some), "{by:?}");
        }
    }
}

#[test]
fn names_stand_as_in_a_dictionary_of_their_language() {
    let names = |lang| {
        let mut all: Vec<ProjectIx> = plan().project_ixs().collect();
        sort(plan(), lang, &mut all, Column::Name, false);
        all.into_iter()
            .map(|ix| plan()[ix].short.get(lang))
            .collect::<Vec<_>>()
    };
    let vi = names(VI);
    let at = |name: &str| vi.iter().position(|n| *n == name).expect(name);
    // Đ stands at D, not after Z.
    assert!(at("Điện gió Chi Lăng") < at("KCN VSIP Lạng Sơn"));
    assert!(at("Cao tốc Lạng Sơn – Tiên Yên") < at("CCN Hồ Sơn 1"));
    assert_ne!(names(EN), vi);
}

#[test]
fn a_second_order_keeps_the_first_where_it_is_equal() {
    let mut all = sorted(Column::Capital, true);
    sort(plan(), VI, &mut all, Column::Sector, false);
    for pair in all.windows(2) {
        let [a, b] = [pair[0], pair[1]].map(|ix| &plan()[ix]);
        if a.sector == b.sector {
            let [a, b] = [pair[0], pair[1]].map(|ix| Measure::Capital.of(plan(), ix));
            assert!(b.is_none() || a >= b, "{a:?} {b:?}");
        }
    }
}
