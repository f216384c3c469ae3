//! Names of what lies outside.

use super::*;

#[test]
fn neighbours_are_named_the_way_they_lie() {
    let plan = real();
    let mut seen = 0;
    for Laid {
        how, scene, names, ..
    } in all_laid()
    {
        let t = transform(scene);
        let (mx, my) = t.apply(plan.extent.center());
        let way = |(x, y): (f64, f64)| (y - my).atan2(x - mx).to_degrees();
        for label in &names.labels {
            let Subject::Neighbour(ix) = label.subject else {
                continue;
            };
            seen += 1;
            let (x, y) = t.apply(label.at);
            let stands = way((x + label.offset.0, y + label.offset.1));
            let lies = way(t.apply(plan[ix].at));
            let apart = (stands - lies).rem_euclid(360.0);
            assert!(
                apart.min(360.0 - apart) < 40.0,
                "{how}: {} lies at {lies:.0}°, its name at {stands:.0}°",
                plan[ix].id
            );
        }
    }
    assert!(seen > 200, "only {seen} were seen");
}
