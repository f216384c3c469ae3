//! Names that belong to lines: corridors, what they lead to, rivers.

use super::{
    LabelKind, LineName,
    placer::{AlongStyle, Placer},
};
use crate::{app::Size, components::map::corridors::band_units};
use plan_core::{
    geo::{
        ScreenBox, Weight,
        labels::{Candidate, beside},
    },
    plan::CorridorKind,
};

impl Placer<'_> {
    pub(super) fn heads(&mut self) {
        for ix in self.app.plan.corridor_ixs() {
            let corridor = &self.app.plan[ix];
            let Some(&tip) = corridor.line.last() else {
                continue;
            };
            let (x, y) = self.screen(tip);
            let long = band_units(corridor.kind) * 1.7 * self.unit;
            let (sin, cos) = f64::from(corridor.head_angle).sin_cos();
            let (x, y) = (x + cos * long / 2.0, y + sin * long / 2.0);
            self.obstacles
                .hard
                .push(ScreenBox::around(x, y, long * 0.6, long * 0.6));
            let text = self.app.text(&corridor.leads_to);
            // Best straight ahead of the head, outside the province.
            let ahead = |c: Candidate, size: f64| {
                let (dx, dy) = (c.x - x, c.y - 0.36 * size - y);
                let turn = 1.0 - (dx * cos + dy * sin) / dx.hypot(dy).max(1.0);
                Candidate {
                    cost: c.cost + 60.0 * turn,
                    ..c
                }
            };
            self.put(LabelKind::Head(ix), text, tip, true, |r| {
                let size = r.size;
                beside(x, y, long * 0.75, size)
                    .into_iter()
                    .map(|c| ahead(c, size))
                    .collect()
            });
        }
    }

    pub(super) fn corridors(&mut self) {
        // On a phone the legend names them: beside the band there is no room.
        if self.size == Size::Small {
            return;
        }
        for ix in self.app.plan.corridor_ixs() {
            let corridor = &self.app.plan[ix];
            let axis = corridor.kind == CorridorKind::Axis;
            let set = AlongStyle {
                units: if axis { 13.5 } else { 12.5 },
                weight: if axis { Weight::Bold } else { Weight::SemiBold },
                spacing: if axis { 0.06 } else { 0.0 },
                clear_units: band_units(corridor.kind) / 2.0 + 4.0,
                farther_units: 7.0,
                most_bend: 1.0,
                tolerance: 260.0,
            };
            for text in [&corridor.short, &corridor.tag] {
                let text = self.app.text(text);
                let text = if axis {
                    text.to_uppercase()
                } else {
                    text.to_owned()
                };
                if self.along(LineName::Corridor(ix), text, &corridor.line, &set) {
                    break;
                }
            }
        }
    }

    pub(super) fn rivers(&mut self) {
        for (i, river) in self.app.plan.rivers.iter().enumerate() {
            let set = AlongStyle {
                units: 11.5,
                weight: Weight::Regular,
                spacing: 0.04,
                clear_units: 3.0,
                farther_units: 0.0,
                most_bend: 0.5,
                tolerance: 6.0,
            };
            let name = self.app.text(&river.name).to_owned();
            self.along(LineName::River(i), name, &river.line, &set);
        }
    }
}
