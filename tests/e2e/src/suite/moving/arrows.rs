//! The arrow keys.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// From each district each arrow goes to one that really lies that way, and to one where one does;
/// where none lies, the focus stays.
pub fn arrows(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let mut pressed = 0;
    for from in page.lab.plan.districts.clone() {
        for (key, right, up) in [
            (Key::Up, 0.0, 1.0),
            (Key::Right, 1.0, 0.0),
            (Key::Down, 0.0, -1.0),
            (Key::Left, -1.0, 0.0),
        ] {
            let id = from.id.as_str();
            page.run(
                "$(`path[data-district='${arguments[0]}'][tabindex]`).focus()",
                &json!([id]),
            )?;
            page.key(key)?;
            let now = page.run("return root.activeElement?.dataset.district", &json!([]))?;
            let now = now
                .as_str()
                .with_context(|| format!("{key:?} from {id} loses the focus"))?;
            let along = |other: &str| {
                let (a, b) = (centre(page, id), centre(page, other));
                let (dx, dy) = (b.0 - a.0, b.1 - a.1);
                (dx * right + dy * up, (dx * up).abs() + (dy * right).abs())
            };
            if now == id {
                // Nothing lies straight that way.
                let missed = page.lab.plan.districts.iter().find(|other| {
                    let (ahead, aside) = along(&other.id);
                    ahead > 0.0 && aside < 0.6 * ahead
                });
                ensure!(
                    missed.is_none(),
                    "{key:?} from {id} stays, though {missed:?} lies there"
                );
            } else {
                // Its middle lies that way, or else it reaches farther that way.
                let (ahead, _) = along(now);
                let farther = edge(page, now, right, up) > edge(page, id, right, up);
                ensure!(
                    ahead > 0.0 || farther,
                    "{key:?} from {id} goes back to {now}"
                );
                pressed += 1;
            }
        }
    }
    ensure!(pressed > 0, "no arrow goes anywhere");
    Ok(())
}

/// The middle of a district; degrees of longitude made as long as those of latitude.
fn centre(page: &Page, id: &str) -> (f64, f64) {
    let [west, south, east, north] = page.lab.plan.extents[id];
    let lat = (south + north) / 2.0;
    ((west + east) / 2.0 * lat.to_radians().cos(), lat)
}

/// How far a district reaches in a direction, degrees.
fn edge(page: &Page, id: &str, right: f64, up: f64) -> f64 {
    let [west, south, east, north] = page.lab.plan.extents[id];
    (west * right).max(east * right) + (south * up).max(north * up)
}
