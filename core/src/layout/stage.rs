//! One run of placing names: what is taken, what has found its place.

use super::{
    HUB_UNITS, Leader, Names, PlacedAlong, PlacedLabel, Scene, SizeClass, Subject, band_units,
    gate_units,
    land::Land,
    subject::{Style, spacing},
};
use crate::{
    geo::{
        MapPoint, ScreenBox, ScreenFromMap, TextStyle,
        along::{AlongRequest, place_along},
        labels::{Anchor, Candidate, Extent, MIDDLE_EM, NO_MARK, Obstacles, Window},
        markers::Marker,
        rise_em, stroke_weight, text_width,
    },
    plan::{CorridorIx, GateClass},
    state::Layer,
};

/// The mark of markers: the line of a gate's name may pass under one.
const MARKER_MARK: u32 = NO_MARK - 1;
/// Least size of text on a screen, px.
const LEAST_PX: f64 = 11.0;

/// Nearer in than this the map is moved, and names have homes.
const MOVED_FROM_ZOOM: f64 = 1.2;

/// Places all names of a scene round its markers.
pub fn names(scene: &Scene, markers: &[Marker]) -> Names {
    if scene.view.zoom < MOVED_FROM_ZOOM {
        let mut stage = Stage::new(scene, Run::Whole);
        stage.ground(markers);
        stage.place();
        return stage.names;
    }
    let homes = at_home(scene, markers);
    let mut stage = Stage::new(scene, Run::Settle);
    stage.ground(markers);
    stage.stay(homes);
    stage.place();
    stage.names
}

/// The homes of all names, which do not depend on where the reader looks.
pub fn homes(scene: &Scene, markers: &[Marker]) -> Names {
    at_home(scene, markers).names
}

fn at_home<'a>(scene: &'a Scene, markers: &[Marker]) -> Stage<'a> {
    let mut homes = Stage::new(scene, Run::Homes);
    homes.ground(markers);
    homes.place();
    homes
}

/// What a run of placing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// The whole is seen: every name is placed where it is seen.
    Whole,
    /// Homes, whatever is seen.
    Homes,
    /// Names that their home would cut, and those that follow what is seen; the others stay.
    Settle,
}

/// A text that is set and wants a place.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    pub subject: Subject,
    pub text: String,
    pub extent: Extent,
    pub spacing: f64,
}

pub(super) struct Stage<'a> {
    pub scene: &'a Scene<'a>,
    pub zoom: f64,
    pub unit: f64,
    pub to_screen: ScreenFromMap,
    pub obstacles: Obstacles,
    pub land: Land,
    pub names: Names,
    /// What a moved map may soon show; names beyond it are not placed.
    pub horizon: ScreenBox,
    pub window: Window,
    pub run: Run,
    /// What stays at its home.
    settled: Vec<Subject>,
    /// The boxes of the placed names, in their order.
    boxes: Vec<ScreenBox>,
    along_boxes: Vec<Vec<ScreenBox>>,
}

impl<'a> Stage<'a> {
    fn new(scene: &'a Scene<'a>, run: Run) -> Self {
        let screen = &scene.screen;
        let to_screen = scene.view.screen_from_map(screen, &scene.plan.extent);
        let bounds = ScreenBox {
            x0: 0.0,
            y0: 0.0,
            x1: screen.width,
            y1: screen.height,
        };
        let window = Window {
            bounds,
            glass: scene.glass.clone(),
        };
        Self {
            scene,
            zoom: scene.view.zoom,
            unit: screen.unit_px(),
            to_screen,
            obstacles: Obstacles {
                window: (run != Run::Homes).then(|| window.clone()),
                ..Obstacles::default()
            },
            land: Land::of(scene.plan, &to_screen),
            names: Names::default(),
            horizon: bounds.grown(screen.width.max(screen.height) / 2.0),
            window,
            run,
            settled: Vec::new(),
            boxes: Vec::new(),
            along_boxes: Vec::new(),
        }
    }

    /// What stands before any name.
    fn ground(&mut self, markers: &[Marker]) {
        self.symbols();
        self.markers(markers);
        self.bands();
    }

    /// All names, the most important first.
    fn place(&mut self) {
        self.heads();
        self.capital();
        self.corridors();
        self.zones();
        self.columns();
        self.great_gates();
        self.districts();
        self.towns();
        self.gates();
        self.neighbours();
        self.rivers();
        self.repeated_districts();
        self.communes();
    }

    /// Keeps what is wholly seen at its home, or waits there out of sight.
    fn stay(&mut self, homes: Stage) {
        for (label, text) in homes.names.labels.into_iter().zip(homes.boxes) {
            let (x, y) = self.at(label.at);
            let end = ScreenBox::around(x, y, 3.0, 3.0);
            let tied = label.leader.is_some_and(|l| l.dot);
            let whole = self.window.shows(&text) && (!tied || self.window.shows(&end));
            let waits = self.window.misses(&text) && !label.subject.follows();
            if !whole && !waits {
                continue;
            }
            if let Some(tie) = label.leader {
                let ends = [tie.from, tie.to].map(|(dx, dy)| (x + dx, y + dy));
                self.block_line(ends[0], ends[1]);
            }
            self.block(text);
            self.settled.push(label.subject);
            self.names.labels.push(label);
            self.boxes.push(text);
        }
        for (name, letters) in homes.names.along.into_iter().zip(homes.along_boxes) {
            let whole = letters.iter().all(|b| self.window.shows(b));
            if whole || letters.iter().all(|b| self.window.misses(b)) {
                letters.iter().for_each(|b| self.block(*b));
                self.names.along.push(name);
                self.along_boxes.push(letters);
            }
        }
    }

    /// Whether a name has its place already.
    pub fn stays(&self, subject: Subject) -> bool {
        self.settled.contains(&subject)
    }

    pub fn small(&self) -> bool {
        self.scene.size == SizeClass::Small
    }

    /// A phone that shows the whole: names may cover the rings of towns that have none.
    pub fn crammed(&self) -> bool {
        self.small() && self.zoom < 1.4
    }

    pub fn at(&self, p: MapPoint) -> (f64, f64) {
        self.to_screen.apply(p)
    }

    /// Whether a point may soon be seen.
    pub fn near(&self, (x, y): (f64, f64)) -> bool {
        let h = &self.horizon;
        (h.x0..h.x1).contains(&x) && (h.y0..h.y1).contains(&y)
    }

    pub fn block(&mut self, one: ScreenBox) {
        self.obstacles.hard.push(one, NO_MARK);
    }

    pub fn shows(&self, layer: Layer) -> bool {
        self.scene.layers.shows(layer)
    }

    pub fn shown_corridors(&self) -> Vec<CorridorIx> {
        let all = self.scene.plan.corridor_ixs();
        all.filter(|&c| self.shows(Layer::Corridor(c))).collect()
    }

    /// Half the width of a band with its casing, px.
    pub fn half_band(&self, corridor: CorridorIx) -> f64 {
        let band = band_units(self.scene.plan[corridor].kind) * stroke_weight(self.zoom);
        (band / 2.0 + 2.0) * self.unit
    }

    /// Hubs, towns and gates are never covered.
    fn symbols(&mut self) {
        let plan = self.scene.plan;
        let mut all = Vec::new();
        let layers = self.scene.layers;
        let towns = plan.towns.iter();
        for town in towns.filter(|_| layers.shows(Layer::Towns)) {
            if !town.hub && self.crammed() {
                let (x, y) = self.at(town.at);
                let ring = ScreenBox::around(x, y, 4.0, 4.0);
                self.obstacles.soft.push(ring, NO_MARK);
                continue;
            }
            let r = match (town.hub, town.seat_of.is_some()) {
                (true, _) => HUB_UNITS,
                (false, true) => 5.0,
                (false, false) => 3.6,
            };
            all.push((town.at, r));
        }
        if self.shows(Layer::Gates) {
            let gates = plan.gates.iter().filter(|g| g.class != GateClass::Railway);
            // A diamond leaves the corners of its box free.
            all.extend(gates.map(|g| (g.at, 0.85 * gate_units(g.class) + 0.5)));
        }
        for (at, units) in all {
            let (x, y) = self.at(at);
            let r = units * self.unit;
            self.block(ScreenBox::around(x, y, r, r));
        }
    }

    fn markers(&mut self, markers: &[Marker]) {
        for marker in markers {
            let (x, y) = self.at(marker.at);
            let (dx, dy) = marker.offset;
            let r = 1.04 * marker.radius;
            if marker.leader {
                self.block_line((x, y), (x + dx, y + dy));
                self.block(ScreenBox::around(x, y, 2.5, 2.5));
            }
            let disc = ScreenBox::around(x + dx, y + dy, r, r);
            self.obstacles.hard.push(disc, MARKER_MARK);
        }
    }

    /// Bands are covered by their own names only, and by those not.
    fn bands(&mut self) {
        // Names near the horizon may reach a little beyond it.
        let reach = self.horizon.grown(300.0);
        for ix in self.shown_corridors() {
            let half = self.half_band(ix);
            let line = &self.scene.plan[ix].line;
            for pair in line.windows(2) {
                let (a, b) = (self.at(pair[0]), self.at(pair[1]));
                let n = ((b.0 - a.0).hypot(b.1 - a.1) / (0.6 * half))
                    .ceil()
                    .max(1.0);
                for i in 0..n as usize {
                    let t = i as f64 / n;
                    let (x, y) = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
                    if reach.holds(&ScreenBox::around(x, y, 0.0, 0.0)) {
                        // Boxes within the band: a slanting one would else be wider than it is.
                        let one = ScreenBox::around(x, y, 0.8 * half, 0.8 * half);
                        self.obstacles.hard.push(one, u32::from(ix.0));
                    }
                }
            }
        }
    }

    /// A line that no name may cover.
    pub fn block_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        for (x, y) in dots(from, to) {
            self.block(ScreenBox::around(x, y, 1.0, 1.0));
        }
    }

    /// Whether a line would cross nothing but bands, and markers where it may pass `under` them.
    pub fn clear(&self, from: (f64, f64), to: (f64, f64), under: bool) -> bool {
        dots(from, to).into_iter().all(|(x, y)| {
            let one = ScreenBox::around(x, y, 1.5, 1.5);
            let mut met = self.obstacles.hard.meeting(&one);
            met.all(|(_, mark)| mark < MARKER_MARK || (under && mark == MARKER_MARK))
        })
    }

    /// Sets a text as its kind is set.
    pub fn set(&self, subject: Subject, text: &str) -> Setting {
        self.set_as(
            subject,
            text,
            subject.style(self.scene.plan, self.scene.size),
        )
    }

    pub fn set_as(&self, subject: Subject, text: &str, style: Style) -> Setting {
        let size = (style.units * self.unit).max(LEAST_PX);
        let text = if style.capitals {
            text.to_uppercase()
        } else {
            text.to_owned()
        };
        let spacing = spacing(&text, style.spacing);
        let set = TextStyle {
            size,
            weight: style.weight,
            spacing,
        };
        let (ascent, descent) = rise_em(&text);
        let extent = Extent {
            width: text_width(&self.scene.plan.font, &text, set) * self.scene.reserve,
            ascent: ascent * size,
            descent: descent * size,
            size,
        };
        Setting {
            subject,
            text,
            extent,
            spacing,
        }
    }

    /// Finds a place for a text and keeps others off it; false where there is none.
    pub fn put(
        &mut self,
        set: &Setting,
        at: MapPoint,
        candidates: &[Candidate],
        follows: bool,
        allowed: impl FnMut(&ScreenBox) -> bool,
    ) -> bool {
        let found = self
            .obstacles
            .find(&set.extent, candidates, follows, allowed);
        if let Some(place) = found {
            self.keep(set, at, &place, None);
        }
        found.is_some()
    }

    /// The same for the name of an area: it stands where it is put, not off some point.
    pub fn put_in_area(
        &mut self,
        set: &Setting,
        candidates: &[Candidate],
        allowed: impl FnMut(&ScreenBox) -> bool,
    ) -> bool {
        let found = self.obstacles.find(&set.extent, candidates, true, allowed);
        if let Some(place) = found {
            let at = self.to_screen.map_from_screen(place.x, place.y);
            self.keep(set, at, &place, None);
        }
        found.is_some()
    }

    pub fn keep(&mut self, set: &Setting, at: MapPoint, place: &Candidate, leader: Option<Leader>) {
        let text = set.extent.at(place);
        self.block(text);
        if self.horizon.overlap(&text) == 0.0 {
            return;
        }
        let (x, y) = self.at(at);
        self.names.labels.push(PlacedLabel {
            subject: set.subject,
            text: set.text.clone(),
            at,
            offset: (place.x - x, place.y - y),
            anchor: place.anchor,
            size: set.extent.size,
            spacing: set.spacing,
            leader,
        });
        self.boxes.push(text);
    }

    /// Runs a name along a line; false where there is no room for it.
    pub fn along(&mut self, set: &Setting, line: &[(f64, f64)], request: &AlongRequest) -> bool {
        let Some(place) = place_along(line, request, &self.obstacles) else {
            return false;
        };
        let letters = place.boxes(set.extent.size);
        letters.iter().for_each(|b| self.block(*b));
        if letters.iter().all(|b| self.horizon.overlap(b) == 0.0) {
            return true;
        }
        self.along_boxes.push(letters);
        let same = self.names.along.iter().filter(|a| a.subject == set.subject);
        let nth = same.map(|a| a.nth + 1).max().unwrap_or(0);
        let curve = place.line.iter();
        let curve = curve.map(|&(x, y)| self.to_screen.map_from_screen(x, y));
        self.names.along.push(PlacedAlong {
            subject: set.subject,
            nth,
            text: set.text.clone(),
            curve: curve.collect(),
            dy: MIDDLE_EM * set.extent.size,
            size: set.extent.size,
            spacing: set.spacing,
        });
        true
    }
}

/// Points along a line, close together.
fn dots(from: (f64, f64), to: (f64, f64)) -> Vec<(f64, f64)> {
    let n = ((to.0 - from.0).hypot(to.1 - from.1) / 2.5).ceil().max(1.0);
    (0..=n as usize)
        .map(|i| {
            let t = i as f64 / n;
            (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
        })
        .collect()
}

/// Where a text's box begins, seen from a point: the nearest point of the box.
pub(super) fn nearest(text: &ScreenBox, (x, y): (f64, f64)) -> (f64, f64) {
    (x.clamp(text.x0, text.x1), y.clamp(text.y0, text.y1))
}

/// A candidate whose text begins or ends at a point, its letters' middle at the point's height.
pub(super) fn level(x: f64, y: f64, anchor: Anchor, size: f64, cost: f64) -> Candidate {
    Candidate {
        x,
        y: y + MIDDLE_EM * size,
        anchor,
        cost,
    }
}
