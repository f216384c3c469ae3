use super::{raw::*, words::WordsFile};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

/// The JSON Schemas of the data files, by the name of the schema's file: made from the very types
/// that the files are read into.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("border-zones.json", of::<BorderZonesFile>()),
        ("communes.json", of::<CommunesFile>()),
        ("conference.json", of::<ConferenceFile>()),
        ("corridors.json", of::<CorridorsFile>()),
        ("districts.json", of::<DistrictsFile>()),
        ("gates.json", of::<GatesFile>()),
        ("geoparks.json", of::<GeoparksFile>()),
        ("map.json", of::<MapFile>()),
        ("offers.json", of::<OffersFile>()),
        ("parks.json", of::<ParksFile>()),
        ("plan.json", of::<FrameFile>()),
        ("project.json", of::<Project>()),
        ("sectors.json", of::<SectorsFile>()),
        ("sources.json", of::<SourcesFile>()),
        ("towns.json", of::<TownsFile>()),
        ("urban.json", of::<UrbanFile>()),
        ("words.json", of::<WordsFile>()),
        ("zones.json", of::<ZonesFile>()),
    ]
}

fn of<T: JsonSchema>() -> Value {
    // Editors of TOML understand this draft.
    let generator = SchemaSettings::draft07().into_generator();
    generator.into_root_schema_for::<T>().to_value()
}
