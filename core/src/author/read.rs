use super::{Problems, geometry::Feature, raw::*, words::WordsFile};
use serde::de::DeserializeOwned;
use std::{collections::BTreeMap, fs, path::Path};

/// A data folder as read, not yet checked.
pub struct Folder {
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

/// Reads every file of a folder; `None` when one is missing or can't be read.
pub fn folder(dir: &Path, problems: &mut Problems) -> Option<Folder> {
    let mut reader = Reader { dir, problems };
    // All are tried before any is given up, so that every broken file is named.
    let map: Option<MapFile> = reader.toml("map.toml");
    let sectors: Option<SectorsFile> = reader.toml("sectors.toml");
    let sources: Option<SourcesFile> = reader.toml("sources.toml");
    let zones: Option<ZonesFile> = reader.toml("zones.toml");
    let corridors: Option<CorridorsFile> = reader.toml("corridors.toml");
    let districts = reader.toml("districts.toml");
    let communes = reader.toml("communes.toml");
    let towns: Option<TownsFile> = reader.toml("towns.toml");
    let gates = reader.toml("gates.toml");
    let projects = reader.projects();
    let codes = map.as_ref().map_or(&[][..], |m| &m.languages);
    let words = codes
        .iter()
        .map(|code| Some((code.clone(), reader.toml(&format!("words/{code}.toml"))?)))
        .collect();
    let district_shapes = reader.features("districts.geojson");
    let road_lines = reader.features("roads.geojson");
    let river_lines = reader.features("rivers.geojson");
    let palette = reader.json("palette.json");
    let advances = reader.json("fonts/advances.json");
    Some(Folder {
        map: map?,
        sectors: sectors?.sector,
        sources: sources?.source,
        zones: zones?.zone,
        corridors: corridors?.corridor,
        districts: districts?,
        communes: communes?,
        towns: towns?.town,
        gates: gates?,
        projects: projects?,
        words: Option::<BTreeMap<_, _>>::from_iter::<Vec<Option<_>>>(words)?,
        district_shapes: district_shapes?,
        road_lines: road_lines?,
        river_lines: river_lines?,
        palette: palette?,
        advances: advances?,
    })
}

struct Reader<'a> {
    dir: &'a Path,
    problems: &'a mut Problems,
}

impl Reader<'_> {
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

    fn json<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let text = self.text(file)?;
        serde_json::from_str(&text)
            .map_err(|error| {
                self.problems
                    .add(file, format!("line {}", error.line()), error)
            })
            .ok()
    }

    fn features(&mut self, file: &str) -> Option<Vec<Feature>> {
        let text = self.text(file)?;
        let parsed = match text.parse::<geojson::FeatureCollection>() {
            Ok(parsed) => parsed,
            Err(error) => {
                self.problems.add(
                    file,
                    "",
                    format!("is no GeoJSON FeatureCollection: {error}"),
                );
                return None;
            }
        };
        let mut all = Vec::new();
        for (i, feature) in parsed.features.into_iter().enumerate() {
            match Feature::from_geojson(feature) {
                Ok(feature) => all.push(feature),
                Err(reason) => self
                    .problems
                    .add(file, format!("feature {}", i + 1), reason),
            }
        }
        Some(all)
    }

    fn projects(&mut self) -> Option<Vec<Project>> {
        let folder = "projects";
        let entries = match fs::read_dir(self.dir.join(folder)) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems
                    .add(folder, "", format!("can't be read: {error}"));
                return None;
            }
        };
        let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|n| n.ends_with(".toml")).collect();
        names.sort();
        let read: Vec<Option<Project>> = names
            .iter()
            .map(|name| {
                let file = format!("{folder}/{name}");
                let project: Project = self.toml(&file)?;
                if format!("{}.toml", project.id) != *name {
                    let reason = format!("is '{}': the id must be the file's name", project.id);
                    self.problems.add(&file, "id", reason);
                }
                Some(project)
            })
            .collect();
        read.into_iter().collect()
    }
}
