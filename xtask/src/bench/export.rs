//! The plan as the peers take it: GeoJSON with colours and the cards' texts, in the plan's first
//! language.

use plan_core::{
    geo::MapPoint,
    i18n::Word,
    plan::{Detail, DistrictIx, Lang, Part, Plan, Project, ProjectIx, Standing, ring_points},
};
use serde_json::{Value, json};

/// More names than these would cover each other where nothing places them.
const MOST_LABELS: usize = 40;
/// From so many projects on markers are dots.
pub const MANY_PROJECTS: usize = 500;
/// The theme that is compared.
const THEME: &str = "light";
const FINEST: Detail = Detail(u8::MAX);

/// Everything a peer draws.
pub fn data(plan: &Plan) -> Value {
    json!({
        "areas": collection(plan.district_ixs().map(|ix| area(plan, ix))),
        "lines": collection(lines(plan)),
        "projects": collection(placed(plan).map(|(ix, at)| {
            let about = json!({
                "name": plan[ix].name.get(Lang::default()),
                "colour": sector_colour(plan, &plan[ix]),
                "card": card(plan, &plan[ix]),
            });
            feature(about, json!({ "type": "Point", "coordinates": degrees(plan, at) }))
        })),
        "labels": labels(plan).map(|ix| json!({
            "text": plan[ix].name.get(Lang::default()),
            "at": plan[ix].parts.first().map(|part| degrees(plan, point(part.label))),
        })).collect::<Vec<_>>(),
        "radius": radius(plan),
        "colours": {
            "ground": colour(plan, "ground"),
            "border": colour(plan, "district-line"),
            "ink": colour(plan, "ink"),
        },
    })
}

/// A colour token.
pub fn colour<'p>(plan: &'p Plan, token: &str) -> &'p str {
    let tokens = plan.palette.theme(THEME).iter();
    tokens
        .filter(|(name, _)| name == token)
        .map(|(_, value)| value.as_str())
        .next()
        .unwrap_or("#888888")
}

/// A district's colour.
pub fn zone_colour(plan: &Plan, ix: DistrictIx) -> &str {
    colour(plan, &format!("zone-{}", plan[plan[ix].zone].id))
}

/// A project's colour.
pub fn sector_colour<'p>(plan: &'p Plan, project: &Project) -> &'p str {
    colour(plan, &format!("sector-{}", plan[project.sector].id))
}

/// Markers' radius, px.
pub fn radius(plan: &Plan) -> f64 {
    if plan.projects.len() > MANY_PROJECTS {
        2.0
    } else {
        6.0
    }
}

/// Projects that have a place.
pub fn placed(plan: &Plan) -> impl Iterator<Item = (ProjectIx, (f64, f64))> {
    plan.project_ixs()
        .filter_map(|ix| Some((ix, point(plan[ix].at?))))
}

/// Districts whose names are drawn: where there are many, the largest.
pub fn labels(plan: &Plan) -> impl Iterator<Item = DistrictIx> {
    let mut all: Vec<DistrictIx> = plan.district_ixs().collect();
    let size = |ix: &DistrictIx| plan[*ix].extent.width() * plan[*ix].extent.height();
    all.sort_by(|a, b| size(b).total_cmp(&size(a)));
    all.truncate(MOST_LABELS);
    all.into_iter()
}

/// What a project's card says: words with what stands beside them.
pub fn card(plan: &Plan, project: &Project) -> Vec<[String; 2]> {
    let language = plan.language(Lang::default());
    let word = |word| language.words.get(word).to_owned();
    let sector = plan[project.sector].name.get(Lang::default()).to_owned();
    let capital = match project.capital.first() {
        Some(money) => language.money(money),
        None => word(Word::NotPublished),
    };
    vec![
        [word(Word::Sector), sector],
        [word(Word::Capital), capital],
        [word(Word::Status), word(status(project))],
    ]
}

fn status(project: &Project) -> Word {
    if project.standing() == Standing::Proposed {
        Word::KindProposal
    } else {
        project.step.word()
    }
}

fn area(plan: &Plan, ix: DistrictIx) -> Value {
    let polygons: Vec<Vec<Vec<[f64; 2]>>> = plan[ix]
        .parts
        .iter()
        .map(|part| polygon(plan, part))
        .collect();
    let about = json!({ "code": plan[ix].code, "colour": zone_colour(plan, ix) });
    let shape = match &polygons[..] {
        [one] => json!({ "type": "Polygon", "coordinates": one }),
        many => json!({ "type": "MultiPolygon", "coordinates": many }),
    };
    feature(about, shape)
}

/// Rings in degrees, outer ones clockwise: d3-geo takes the others for the rest of the globe, and
/// nobody else minds.
fn polygon(plan: &Plan, part: &Part) -> Vec<Vec<[f64; 2]>> {
    let ring = |walks| {
        let points = ring_points(&plan.borders, walks, FINEST);
        let mut ring: Vec<[f64; 2]> = points
            .into_iter()
            .rev()
            .map(|p| degrees(plan, point(p)))
            .collect();
        ring.dedup();
        ring.extend(ring.first().copied());
        ring
    };
    part.rings.iter().map(|walks| ring(walks)).collect()
}

/// A line with its colour and its width, px.
pub struct Stroke<'p> {
    /// Colour.
    pub colour: &'p str,
    /// Width, px.
    pub width: f64,
    /// Its points.
    pub line: &'p [MapPoint],
}

/// Rivers, roads, and above them the axis and the corridors.
pub fn strokes(plan: &Plan) -> Vec<Stroke<'_>> {
    let mut all = Vec::new();
    let mut add = |colour, width, line| {
        all.push(Stroke {
            colour,
            width,
            line,
        })
    };
    for line in plan.rivers.iter().flat_map(|river| &river.lines) {
        add(colour(plan, "river"), 1.5, line.full());
    }
    for line in plan.roads.iter().flat_map(|road| &road.lines) {
        add(colour(plan, "road"), 2.0, line.full());
    }
    for corridor in &plan.corridors {
        let token = format!("corridor-{}", corridor.id);
        add(colour(plan, &token), 5.0, &corridor.line);
    }
    all
}

fn lines(plan: &Plan) -> impl Iterator<Item = Value> {
    strokes(plan).into_iter().map(|stroke| {
        let line = stroke.line.iter().map(|p| degrees(plan, point(*p)));
        let line: Vec<[f64; 2]> = line.collect();
        let about = json!({ "colour": stroke.colour, "width": stroke.width });
        feature(about, json!({ "type": "LineString", "coordinates": line }))
    })
}

fn collection(features: impl Iterator<Item = Value>) -> Value {
    json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() })
}

fn feature(properties: Value, geometry: Value) -> Value {
    json!({ "type": "Feature", "properties": properties, "geometry": geometry })
}

fn point(p: MapPoint) -> (f64, f64) {
    (f64::from(p.x), f64::from(p.y))
}

/// To some 10 m, which is what the map's own lines are worth.
pub fn degrees(plan: &Plan, (x, y): (f64, f64)) -> [f64; 2] {
    let (lon, lat) = plan.projection.geo_from_map(x, y);
    [lon, lat].map(|degrees| (degrees * 1e4).round() / 1e4)
}
