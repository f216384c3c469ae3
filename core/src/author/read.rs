//! Reads every file of a data folder; what can't be read is noted, and the rest is read on.

use super::{
    At, Code, Problems, Tally, Texts, document::Document, geometry::Feature, lenient, raw::*,
    words::WordsFile,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A larger file is refused unread.
const MOST_BYTES: u64 = 8 << 20;
/// So many records of a kind can be told apart in a packed plan, and more would not be a map.
const MOST_RECORDS: usize = 20_000;

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
pub fn folder(dir: &Path, problems: &mut Problems) -> Folder {
    let mut reader = Reader {
        dir,
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
        projects: reader.projects(),
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
const FILES: [&str; 20] = [
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
    "towns.toml",
    "urban.toml",
    "zones.toml",
];

struct Reader<'a> {
    dir: &'a Path,
    problems: &'a mut Problems,
    unread: BTreeSet<String>,
}

impl Reader<'_> {
    /// A data file that nothing reads is a misspelt name: what it says would be missed in silence.
    fn strange_files(&mut self) {
        let entries = fs::read_dir(self.dir).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries
            .filter_map(|e| e.file_name().into_string().ok())
            .collect();
        names.sort();
        let data = |n: &&String| n.ends_with(".toml") || n.ends_with("json");
        for name in names.iter().filter(data) {
            if !FILES.contains(&name.as_str()) {
                let hint = lenient::nearest(name, &FILES)
                    .map(|known| format!(", did you mean '{known}'?"))
                    .unwrap_or_default();
                let reason = format!("is no file of a data folder{hint}");
                self.problems
                    .add(&At::file(name), Code::UnknownFile, reason);
            }
        }
    }

    fn table<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        self.toml(file).unwrap_or_default()
    }

    fn optional<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        self.dir.join(file).exists().then(|| self.toml(file))?
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let text = self.bytes(file).and_then(|bytes| {
            String::from_utf8(bytes)
                .map_err(|error| {
                    let good = error.utf8_error().valid_up_to();
                    let line = error.as_bytes()[..good].iter().filter(|&&b| b == b'\n');
                    let reason = format!(
                        "is not UTF-8: byte {} belongs to another encoding",
                        good + 1
                    );
                    self.problems
                        .add_at_line(file, line.count() + 1, Code::NotUtf8, reason);
                })
                .ok()
        });
        let Some(text) = text else {
            self.unread.insert(file.to_owned());
            return None;
        };
        let plain = text.trim_start_matches('\u{feff}');
        if plain.len() < text.len() {
            self.problems
                .notice(file, "begins with a byte order mark: it was left out");
        }
        if plain.contains("\r\n") {
            self.problems
                .notice(file, "has Windows line ends: they were read as plain ones");
        }
        Some(plain.replace("\r\n", "\n"))
    }

    fn bytes(&mut self, file: &str) -> Option<Vec<u8>> {
        let (at, path) = (At::file(file), self.dir.join(file));
        let read = fs::metadata(&path).and_then(|about| {
            if about.len() > MOST_BYTES {
                let size = about.len() >> 20;
                let most = MOST_BYTES >> 20;
                let reason = format!("holds {size} MB: {most} MB are the most a file may have");
                self.problems.add(&at, Code::TooLarge, reason);
                return Ok(None);
            }
            fs::read(&path).map(Some)
        });
        match read {
            Ok(Some(bytes)) if bytes.iter().all(u8::is_ascii_whitespace) => {
                self.problems.add(&at, Code::EmptyFile, "is empty");
                None
            }
            Ok(bytes) => bytes,
            Err(error) => {
                let reason = format!("can't be read: {error}");
                self.problems.add(&at, Code::MissingFile, reason);
                None
            }
        }
    }

    fn toml<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let text = self.text(file)?;
        let read = Document::toml(file, &text, self.problems)
            .and_then(|tree| lenient::read(&At::file(file), tree, self.problems));
        if read.is_none() {
            self.unread.insert(file.to_owned());
        }
        read
    }

    fn json<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        let read = self.text(file).and_then(|text| {
            let tree = Document::json(file, &text, self.problems)?;
            lenient::read(&At::file(file), tree, self.problems)
        });
        read.unwrap_or_else(|| {
            self.unread.insert(file.to_owned());
            T::default()
        })
    }

    fn features(&mut self, file: &str) -> Vec<Feature> {
        let at = At::file(file);
        let tree = self
            .text(file)
            .and_then(|text| Document::json(file, &text, self.problems));
        let Some(mut tree) = tree else {
            self.unread.insert(file.to_owned());
            return Vec::new();
        };
        let Some(Value::Array(features)) = tree.get_mut("features").map(Value::take) else {
            let reason = "is no GeoJSON FeatureCollection: it has no list of features";
            self.problems.add(&at, Code::BadGeometry, reason);
            self.unread.insert(file.to_owned());
            return Vec::new();
        };
        if features.len() > MOST_RECORDS {
            let reason = format!(
                "holds {} features: {MOST_RECORDS} are the most",
                features.len()
            );
            self.problems.add(&at, Code::TooMany, reason);
            self.unread.insert(file.to_owned());
            return Vec::new();
        }
        let mut all = Vec::new();
        for (i, feature) in features.into_iter().enumerate() {
            match Feature::from_json(i, feature) {
                Ok(feature) => all.push(feature),
                Err(reason) => {
                    self.unread.insert(file.to_owned());
                    let at = at.item("features", i);
                    self.problems.add(&at, Code::BadGeometry, reason);
                }
            }
        }
        all
    }

    fn projects(&mut self) -> Vec<Project> {
        let folder = "projects";
        let entries = match fs::read_dir(self.dir.join(folder)) {
            Ok(entries) => entries,
            Err(error) => {
                let reason = format!("can't be read: {error}");
                self.problems
                    .add(&At::file(folder), Code::MissingFile, reason);
                self.unread.insert(folder.to_owned());
                return Vec::new();
            }
        };
        let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|n| n.ends_with(".toml")).collect();
        names.sort();
        if names.len() > MOST_RECORDS {
            let reason = format!("holds {} files: {MOST_RECORDS} are the most", names.len());
            self.problems.add(&At::file(folder), Code::TooMany, reason);
            names.truncate(MOST_RECORDS);
        }
        let mut all = Vec::new();
        for name in &names {
            let file = format!("{folder}/{name}");
            let Some(mut project) = self.toml::<Project>(&file) else {
                self.unread.insert(folder.to_owned());
                continue;
            };
            if format!("{}.toml", project.id) != *name {
                let reason = format!("is '{}', which is not the file's name", project.id);
                let at = At::file(&file).field("id");
                self.problems.add(&at, Code::FileName, reason);
            }
            project.file = file;
            all.push(project);
        }
        all
    }
}
