//! Reads every file of a data folder; what can't be read is noted, and the rest is read on.

mod reader;

use super::{Files, Problems, Tally, Texts, geometry::Feature, raw::*, words::WordsFile};
use reader::Reader;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// So many records of a kind can be told apart in a packed plan, and more would not be a map.
pub const MOST_RECORDS: usize = 20_000;

/// A data folder as read, not yet checked.
pub struct Folder {
    /// Files that are missing or broken: what they would have held is not known, so nothing may be
    /// blamed for naming it.
    pub unread: BTreeSet<String>,
    pub map: MapFile,
    pub frame: FrameFile,
    pub sectors: Vec<Sector>,
    pub sources: Vec<Source>,
    pub zones: Vec<Zone>,
    pub corridors: Vec<Corridor>,
    pub districts: DistrictsFile,
    pub communes: CommunesFile,
    pub towns: Vec<Town>,
    pub gates: GatesFile,
    pub urban: Option<UrbanFile>,
    pub parks: ParksFile,
    pub border_zones: Vec<BorderZone>,
    pub geoparks: Vec<Geopark>,
    pub offers: Option<OffersFile>,
    pub conference: Option<ConferenceFile>,
    pub story: Vec<StoryStep>,
    pub projects: Vec<Project>,
    pub words: BTreeMap<String, WordsFile>,
    pub district_shapes: Vec<Feature>,
    pub road_lines: Vec<Feature>,
    pub river_lines: Vec<Feature>,
    pub palette: Value,
    pub advances: BTreeMap<String, BTreeMap<String, u16>>,
}

impl Folder {
    /// Whether a file was read.
    pub fn has(&self, file: &str) -> bool {
        !self.unread.contains(file)
    }

    /// Whether a file, or the folder of projects, holds texts to be read by people.
    pub fn is_file_of_texts(&self, file: &str) -> bool {
        let words = file
            .strip_prefix("words/")
            .and_then(|f| f.strip_suffix(".toml"));
        file == "projects"
            || FILES.contains(&file)
            || words.is_some_and(|code| self.words.contains_key(code))
            || self.projects.iter().any(|p| p.file == file)
    }

    /// How many texts there are in each language.
    pub fn texts(&self, tally: &Tally) -> Vec<(String, Texts)> {
        let of = |code: &String| {
            let unread = self.map.unread.get(code).map_or(&[][..], Vec::as_slice);
            (code.clone(), tally.of(code, unread))
        };
        self.map.languages.iter().map(of).collect()
    }

    /// Outer rings run counter-clockwise and holes clockwise, as GeoJSON says; others are turned.
    pub fn turn_rings(&mut self, problems: &mut Problems) {
        let turned: usize = self
            .district_shapes
            .iter_mut()
            .map(Feature::turn_rings)
            .sum();
        if turned > 0 {
            let text = format!("{turned} rings run the wrong way round: they were turned");
            problems.notice("districts.geojson", text);
        }
    }
}

/// Reads every file of a folder; one that can't be read is empty, and noted.
pub fn folder(
    files: &dyn Files,
    projects: Option<Vec<Project>>,
    problems: &mut Problems,
) -> Folder {
    let mut reader = Reader {
        files,
        problems,
        unread: BTreeSet::new(),
    };
    reader.strange_files();
    let map: MapFile = reader.table("map.toml");
    let mut words = BTreeMap::new();
    // A language that is no plain word is told of by the checks; it names no file.
    let plain = |code: &&String| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    for code in map.languages.iter().filter(plain) {
        if let Some(file) = reader.toml(&format!("words/{code}.toml")) {
            words.insert(code.clone(), file);
        }
    }
    Folder {
        frame: reader.table("plan.toml"),
        sectors: reader.table::<SectorsFile>("sectors.toml").sector,
        sources: reader.table::<SourcesFile>("sources.toml").source,
        zones: reader.table::<ZonesFile>("zones.toml").zone,
        corridors: reader.table::<CorridorsFile>("corridors.toml").corridor,
        districts: reader.table("districts.toml"),
        communes: reader.table("communes.toml"),
        towns: reader.table::<TownsFile>("towns.toml").town,
        gates: reader.table("gates.toml"),
        urban: reader.optional("urban.toml"),
        parks: reader.optional("parks.toml").unwrap_or_default(),
        border_zones: reader
            .optional::<BorderZonesFile>("border-zones.toml")
            .unwrap_or_default()
            .border_zone,
        geoparks: reader
            .optional::<GeoparksFile>("geoparks.toml")
            .unwrap_or_default()
            .geopark,
        offers: reader.optional("offers.toml"),
        conference: reader.optional("conference.toml"),
        story: reader
            .optional::<StoryFile>("story.toml")
            .unwrap_or_default()
            .step,
        projects: projects.unwrap_or_else(|| reader.projects()),
        district_shapes: reader.features("districts.geojson"),
        road_lines: reader.features("roads.geojson"),
        river_lines: reader.features("rivers.geojson"),
        palette: reader.json("palette.json"),
        advances: reader.json("fonts/advances.json"),
        map,
        words,
        unread: reader.unread,
    }
}

/// What a data folder holds, besides what people put there to read.
const FILES: [&str; 21] = [
    "border-zones.toml",
    "communes.toml",
    "conference.toml",
    "corridors.toml",
    "districts.geojson",
    "districts.toml",
    "gates.toml",
    "geoparks.toml",
    "map.toml",
    "offers.toml",
    "palette.json",
    "parks.toml",
    "plan.toml",
    "rivers.geojson",
    "roads.geojson",
    "sectors.toml",
    "sources.toml",
    "story.toml",
    "towns.toml",
    "urban.toml",
    "zones.toml",
];
