//! How the projects stand in the panel.

use plan_core::{
    filter::Column,
    state::{Chart, Panel},
};

#[test]
fn a_press_on_a_head_orders_by_it_and_another_turns_it() {
    let table = Panel::default().standing("table");
    let order = table.table.expect("a table");
    assert_eq!(order.by, None);
    // What is looked for first: the greatest figure, the first name.
    let by_capital = order.pressed(Column::Capital);
    assert_eq!(
        (by_capital.by, by_capital.falling),
        (Some(Column::Capital), true)
    );
    let turned = by_capital.pressed(Column::Capital);
    assert_eq!((turned.by, turned.falling), (Some(Column::Capital), false));
    assert_eq!(turned.pressed(Column::Capital), by_capital);
    let by_name = by_capital.pressed(Column::Name);
    assert_eq!((by_name.by, by_name.falling), (Some(Column::Name), false));
    assert!(order.pressed(Column::Area).falling);
    for column in [
        Column::Name,
        Column::Sector,
        Column::District,
        Column::Kind,
        Column::Step,
    ] {
        assert!(!order.pressed(column).falling, "{}", column.key());
    }
}

#[test]
fn one_thing_stands_in_it_and_the_chart_stays() {
    let charted = Panel {
        chart: Some(Chart::default()),
        ..Panel::default()
    };
    assert_eq!(charted.stands(), "list");
    for what in ["plan", "table", "list"] {
        for next in ["plan", "table", "list"] {
            let panel = charted.standing(what).standing(next);
            assert_eq!(panel.stands(), next);
            assert_eq!(panel.plan, next == "plan");
            assert_eq!(panel.table.is_some(), next == "table");
            assert_eq!(panel.chart, charted.chart);
        }
    }
    // The plan's page goes before a table that a link asks for as well.
    let both = Panel {
        plan: true,
        ..charted.standing("table")
    };
    assert_eq!(both.stands(), "plan");
}
