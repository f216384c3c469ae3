use super::{Problems, geometry::Feature, raw::*, words::WordsFile};
use serde::de::DeserializeOwned;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A data folder as read, not yet checked.
pub struct Folder {
    /// Files that are missing or broken, in whole or in part: what they would have held is not known,
    /// so nothing may be blamed for naming it.
    pub unread: BTreeSet<&'static str>,
    pub map: MapFile,
    pub sectors: Vec<Sector>,
    pub sources: Vec<Source>,
    pub zones: Vec<Zone>,
    pub corridors: Vec<Corridor>,
    pub districts: DistrictsFile,
    pub communes: CommunesFile,
    pub towns: Vec<Town>,
    pub gates: GatesFile,
    pub projects: Vec<Project>,
    pub words: BTreeMap<String, WordsFile>,
    pub district_shapes: Vec<Feature>,
    pub road_lines: Vec<Feature>,
    pub river_lines: Vec<Feature>,
    pub palette: serde_json::Value,
    pub advances: BTreeMap<String, BTreeMap<String, u16>>,
}

impl Folder {
    /// Whether a file was read as a whole.
    pub fn has(&self, file: &str) -> bool {
        !self.unread.contains(file)
    }
}

/// Reads every file of a folder; one that can't be read is empty, and noted.
pub fn folder(dir: &Path, problems: &mut Problems) -> Folder {
    let mut reader = Reader {
        dir,
        problems,
        unread: BTreeSet::new(),
    };
    let map: MapFile = reader.table("map.toml");
    let mut words = BTreeMap::new();
    for code in &map.languages {
        if let Some(file) = reader.toml(&format!("words/{code}.toml")) {
            words.insert(code.clone(), file);
        }
    }
    Folder {
        sectors: reader.table::<SectorsFile>("sectors.toml").sector,
        sources: reader.table::<SourcesFile>("sources.toml").source,
        zones: reader.table::<ZonesFile>("zones.toml").zone,
        corridors: reader.table::<CorridorsFile>("corridors.toml").corridor,
        districts: reader.table("districts.toml"),
        communes: reader.table("communes.toml"),
        towns: reader.table::<TownsFile>("towns.toml").town,
        gates: reader.table("gates.toml"),
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

struct Reader<'a> {
    dir: &'a Path,
    problems: &'a mut Problems,
    unread: BTreeSet<&'static str>,
}

impl Reader<'_> {
    /// What was read, else what an empty file holds.
    fn noted<T: Default>(&mut self, file: &'static str, read: Option<T>) -> T {
        read.unwrap_or_else(|| {
            self.unread.insert(file);
            T::default()
        })
    }

    fn table<T: DeserializeOwned + Default>(&mut self, file: &'static str) -> T {
        let read = self.toml(file);
        self.noted(file, read)
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let bytes = match fs::read(self.dir.join(file)) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.problems
                    .add(file, "", format!("can't be read: {error}"));
                return None;
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => Some(text.trim_start_matches('\u{feff}').to_owned()),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                self.problems.add(
                    file,
                    format!("byte {at}"),
                    "is not UTF-8: save the file as UTF-8",
                );
                None
            }
        }
    }

    fn toml<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let text = self.text(file)?;
        toml::from_str(&text)
            .map_err(|error| {
                let line = error.span().map_or(1, |s| {
                    text[..s.start.min(text.len())].matches('\n').count() + 1
                });
                self.problems
                    .add(file, format!("line {line}"), error.message());
            })
            .ok()
    }

    fn json<T: DeserializeOwned + Default>(&mut self, file: &'static str) -> T {
        let read = self.text(file).and_then(|text| {
            serde_json::from_str(&text)
                .map_err(|error| {
                    self.problems
                        .add(file, format!("line {}", error.line()), error)
                })
                .ok()
        });
        self.noted(file, read)
    }

    fn features(&mut self, file: &'static str) -> Vec<Feature> {
        let parsed = self.text(file).and_then(|text| {
            text.parse::<geojson::FeatureCollection>()
                .map_err(|error| {
                    let reason = format!("is no GeoJSON FeatureCollection: {error}");
                    self.problems.add(file, "", reason);
                })
                .ok()
        });
        let features = parsed.map(|p| p.features);
        let mut all = Vec::new();
        for (i, feature) in self.noted(file, features).into_iter().enumerate() {
            match Feature::from_geojson(feature) {
                Ok(feature) => all.push(feature),
                Err(reason) => {
                    self.unread.insert(file);
                    self.problems
                        .add(file, format!("feature {}", i + 1), reason);
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
                self.problems
                    .add(folder, "", format!("can't be read: {error}"));
                self.unread.insert(folder);
                return Vec::new();
            }
        };
        let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|n| n.ends_with(".toml")).collect();
        names.sort();
        let mut all = Vec::new();
        for name in &names {
            let file = format!("{folder}/{name}");
            let Some(mut project) = self.toml::<Project>(&file) else {
                self.unread.insert(folder);
                continue;
            };
            if format!("{}.toml", project.id) != *name {
                let reason = format!("is '{}': the id must be the file's name", project.id);
                self.problems.add(&file, "id", reason);
            }
            project.file = file;
            all.push(project);
        }
        all
    }
}
