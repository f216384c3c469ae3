//! One run of placing names: what is taken, what has found its place.

use super::{LabelKind, LineName, Names, PlacedAlong, PlacedLabel, kind::style};
use crate::{App, app::Size, components::map::corridors::band_units};
use leptos::prelude::*;
use plan_core::{
    geo::{
        MapPoint, ScreenBox, ScreenFromMap, TextStyle, Weight,
        along::{AlongRequest, place_along},
        labels::{Candidate, Obstacles, Request},
        text_width,
    },
    plan::DistrictIx,
};

/// Buttons and notes that float on the map: names keep out from under them while all is in view.
fn glass(app: App, width: f64, height: f64) -> Vec<ScreenBox> {
    let block = |x0: f64, y0: f64, x1: f64, y1: f64| ScreenBox { x0, y0, x1, y1 };
    match app.size.get() {
        Size::Small => vec![
            block(width - 130.0, 0.0, width, 60.0),
            block(width - 60.0, 60.0, width, 206.0),
            block(0.0, height - 70.0, width, height),
        ],
        _ => vec![
            block(0.0, 0.0, 60.0, 150.0),
            block(width - 130.0, 0.0, width, 60.0),
            block(0.0, height - 64.0, width * 0.62, height),
            block(width - 120.0, height - 40.0, width, height),
        ],
    }
}

/// How a name along a line is set: size and distance from the line in design units.
pub(super) struct AlongStyle {
    pub units: f64,
    pub weight: Weight,
    pub spacing: f64,
    pub clear_units: f64,
    pub farther_units: f64,
    pub most_bend: f64,
    pub tolerance: f64,
}

/// Least size of text on a screen, px.
const LEAST_PX: f64 = 11.0;

pub(super) struct Placer<'a> {
    pub app: App,
    pub size: Size,
    pub unit: f64,
    pub to_screen: &'a ScreenFromMap,
    pub obstacles: Obstacles,
    pub names: Names,
}

/// Places all labels of a zoom step round the markers that are `taken`.
pub fn place_all(app: App, zoom: f64, to_screen: &ScreenFromMap, taken: Vec<ScreenBox>) -> Names {
    let screen = app.screen.get();
    let bounds = ScreenBox {
        x0: 4.0,
        y0: 4.0,
        x1: screen.width - 4.0,
        y1: screen.height - 4.0,
    };
    let mut placer = Placer {
        app,
        size: app.size.get(),
        unit: app.unit_px.get(),
        to_screen,
        obstacles: Obstacles {
            hard: taken,
            soft: Vec::new(),
            // Nearer in, what is off the screen is reached by moving.
            bounds: (zoom < 1.2).then_some(bounds),
        },
        names: Names::default(),
    };
    if zoom < 1.2 {
        placer
            .obstacles
            .hard
            .extend(glass(app, screen.width, screen.height));
    }
    placer.lines_and_points();
    placer.heads();
    placer.capital();
    placer.corridors();
    placer.zones(zoom);
    placer.districts();
    placer.towns(zoom);
    placer.gates(zoom);
    placer.neighbours();
    placer.rivers();
    placer.names
}

impl Placer<'_> {
    pub(super) fn screen(&self, at: MapPoint) -> (f64, f64) {
        self.to_screen.apply(at)
    }

    pub(super) fn ring(&self, district: DistrictIx) -> Vec<(f64, f64)> {
        let part = self.app.plan[district].parts.first();
        part.map(|p| p.ring.iter().map(|&q| self.to_screen.apply(q)).collect())
            .unwrap_or_default()
    }

    pub(super) fn put(
        &mut self,
        kind: LabelKind,
        text: &str,
        at: MapPoint,
        required: bool,
        candidates: impl FnOnce(&Request) -> Vec<Candidate>,
    ) {
        let (text, mut request) = self.request(kind, text, required);
        request.candidates = candidates(&request);
        self.settle(kind, text, at, &request);
    }

    /// How a name is set and how much room it needs.
    fn request(&self, kind: LabelKind, text: &str, required: bool) -> (String, Request) {
        let (units, weight, spacing, capitals) = style(kind, self.size);
        let size = (units * self.unit).max(LEAST_PX);
        let text = if capitals {
            text.to_uppercase()
        } else {
            text.to_owned()
        };
        let width = text_width(
            &self.app.plan.font,
            &text,
            TextStyle {
                size,
                weight,
                spacing,
            },
        );
        let request = Request {
            width,
            size,
            capitals,
            required,
            candidates: Vec::new(),
        };
        (text, request)
    }

    fn settle(&mut self, kind: LabelKind, text: String, at: MapPoint, request: &Request) {
        let Some(place) = self.obstacles.place(request) else {
            return;
        };
        let (x, y) = self.screen(at);
        self.names.labels.push(PlacedLabel {
            kind,
            text,
            at,
            offset: (place.x - x, place.y - y),
            anchor: place.anchor,
            size: request.size,
        });
    }

    /// Runs a name along a line; false where there is no room for it.
    pub(super) fn along(
        &mut self,
        name: LineName,
        text: String,
        line: &[MapPoint],
        set: &AlongStyle,
    ) -> bool {
        let size = (set.units * self.unit).max(LEAST_PX);
        let style = TextStyle {
            size,
            weight: set.weight,
            spacing: set.spacing,
        };
        let clear = set.clear_units * self.unit;
        let request = AlongRequest {
            width: text_width(&self.app.plan.font, &text, style),
            size,
            aside: clear + size / 2.0,
            farther: set.farther_units * self.unit,
            most_bend: set.most_bend,
            tolerance: set.tolerance,
        };
        let on_screen: Vec<_> = line.iter().map(|&p| self.to_screen.apply(p)).collect();
        let Some(place) = place_along(&on_screen, &request, &mut self.obstacles) else {
            return false;
        };
        let path = place.path(|x, y| {
            let p = self.to_screen.map_from_screen(x, y);
            (f64::from(p.x), f64::from(p.y))
        });
        // The curve runs through the middle of the letters.
        let dy = 0.36 * size;
        self.names.along.push(PlacedAlong {
            name,
            text,
            path,
            dy,
            size,
        });
        true
    }

    /// Bands are better not covered, towns and gates never.
    pub(super) fn lines_and_points(&mut self) {
        for corridor in &self.app.plan.corridors {
            let half = band_units(corridor.kind) * self.unit / 2.0 + 2.0;
            let band = corridor.line.iter().map(|&p| self.to_screen.apply(p));
            self.obstacles
                .soft
                .extend(band.map(|(x, y)| ScreenBox::around(x, y, half, half)));
        }
        for town in &self.app.plan.towns {
            let r = if town.hub { 9.0 } else { 5.0 } * self.unit;
            let (x, y) = self.screen(town.at);
            self.obstacles.hard.push(ScreenBox::around(x, y, r, r));
        }
        for gate in &self.app.plan.gates {
            let (x, y) = self.screen(gate.at);
            self.obstacles
                .hard
                .push(ScreenBox::around(x, y, 6.0 * self.unit, 6.0 * self.unit));
        }
    }
}
