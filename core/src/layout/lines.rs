//! Names that belong to lines: corridors, what they lead to, rivers.

use super::{
    Subject,
    setting::Setting,
    stage::{Run, Stage},
};
use crate::{
    geo::{
        MapPoint, ScreenBox,
        along::AlongRequest,
        labels::{Candidate, MIDDLE_EM, beside},
        sin_cos,
    },
    state::Layer,
};

/// A long line bears its name once in so many px.
const REPEAT_PX: f64 = 1100.0;

/// How a name along a line keeps off it, design units.
struct Along {
    clear_units: f64,
    farther_units: f64,
    most_bend: f64,
    but: Option<u32>,
}

impl Stage<'_> {
    pub(super) fn heads(&mut self) {
        let plan = self.scene.plan;
        for ix in self.shown_corridors() {
            let corridor = &plan[ix];
            let Some(&tip) = corridor.line.last() else {
                continue;
            };
            let (x, y) = self.at(tip);
            if !self.near((x, y)) {
                continue;
            }
            let stays = self.stays(Subject::Head(ix));
            let long = (self.half_band(ix) - 2.0 * self.unit) * 2.0 * 1.7;
            let (sin, cos) = sin_cos(corridor.head_angle.into());
            let (x, y) = (x + cos * long / 2.0, y + sin * long / 2.0);
            self.block(ScreenBox::around(x, y, long * 0.6, long * 0.6));
            if stays {
                continue;
            }
            let set = self.set(Subject::Head(ix), corridor.leads_to.get(self.scene.lang));
            // Best straight ahead of the head, outside the province.
            let ahead = |c: Candidate| {
                let (dx, dy) = (c.x - x, c.y - MIDDLE_EM * set.extent.size - y);
                let turn = 1.0 - (dx * cos + dy * sin) / dx.hypot(dy).max(1.0);
                Candidate {
                    cost: c.cost + 60.0 * turn,
                    ..c
                }
            };
            let places: Vec<Candidate> = beside(x, y, long * 0.75, set.extent.size)
                .into_iter()
                .map(ahead)
                .collect();
            let found = self
                .obstacles
                .find(&set.extent, &places, false, |text| !self.land.under(text));
            if let Some(place) = found {
                self.keep(&set, tip, &place, None);
            }
        }
    }

    pub(super) fn corridors(&mut self) {
        // On a phone the legend names them: beside the band there is no room.
        if self.small() && self.zoom < 1.9 {
            return;
        }
        let plan = self.scene.plan;
        for ix in self.shown_corridors() {
            if self.stays(Subject::Corridor(ix)) {
                continue;
            }
            let corridor = &plan[ix];
            let along = Along {
                clear_units: self.half_band(ix) / self.unit + 2.0,
                farther_units: 7.0,
                most_bend: 1.0,
                but: Some(u32::from(ix.0)),
            };
            for text in [&corridor.short, &corridor.tag] {
                let set = self.set(Subject::Corridor(ix), text.get(self.scene.lang));
                if self.along_all(&set, &corridor.line, &along) {
                    break;
                }
            }
        }
    }

    pub(super) fn rivers(&mut self) {
        if !self.shows(Layer::Rivers) {
            return;
        }
        for (i, river) in self.scene.plan.rivers.iter().enumerate() {
            if self.stays(Subject::River(i as u16)) {
                continue;
            }
            let set = self.set(Subject::River(i as u16), river.name.get(self.scene.lang));
            let along = Along {
                clear_units: 3.0,
                farther_units: 0.0,
                most_bend: 0.5,
                but: None,
            };
            self.along_all(&set, &river.line, &along);
        }
    }

    /// Runs a name along a line, several times where the line is long; once in the seen part where none of
    /// those is seen. False where there is room for none.
    fn along_all(&mut self, set: &Setting, line: &[MapPoint], along: &Along) -> bool {
        let line: Vec<(f64, f64)> = line.iter().map(|&p| self.at(p)).collect();
        let lengths = line
            .windows(2)
            .map(|w| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1));
        let whole: f64 = lengths.sum();
        let request = AlongRequest {
            width: set.extent.width,
            size: set.extent.size,
            aside: along.clear_units * self.unit + 0.52 * set.extent.size,
            farther: along.farther_units * self.unit,
            most_bend: along.most_bend,
            but: along.but,
            horizon: None,
            seen: false,
        };
        let stretches = (whole / REPEAT_PX).round().max(1.0);
        let mut any = false;
        // Those that are wholly seen stay where they are.
        let homes = if self.run == Run::Settle {
            0.0
        } else {
            stretches
        };
        for i in 0..homes as usize {
            let from = whole * i as f64 / stretches;
            let part = stretch(&line, from, from + whole / stretches);
            if part.iter().any(|&p| self.near(p)) {
                any |= self.along(set, &part, &request);
            }
        }
        if self.run == Run::Homes {
            return any;
        }
        let seen = self.names.along.iter().filter(|a| a.subject == set.subject);
        let on_screen = |p: &MapPoint| {
            let (x, y) = self.at(*p);
            self.obstacles.seen(&ScreenBox::around(x, y, 1.0, 1.0))
        };
        let named = seen.into_iter().any(|a| a.curve.iter().all(on_screen));
        any |= named;
        if !named {
            let request = AlongRequest {
                seen: true,
                horizon: Some(self.window.bounds),
                ..request
            };
            any |= self.along(set, &line, &request);
        }
        any
    }
}

/// What of a line lies between two lengths along it.
fn stretch(line: &[(f64, f64)], from: f64, to: f64) -> Vec<(f64, f64)> {
    let mut part = Vec::new();
    let mut gone = 0.0;
    for w in line.windows(2) {
        let length = (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1);
        let (a, b) = ((from - gone).max(0.0), (to - gone).min(length));
        if a < b && length > 0.0 {
            let at = |t: f64| {
                let t = t / length;
                (
                    w[0].0 + (w[1].0 - w[0].0) * t,
                    w[0].1 + (w[1].1 - w[0].1) * t,
                )
            };
            if part.is_empty() {
                part.push(at(a));
            }
            part.push(at(b));
        }
        gone += length;
    }
    part
}
