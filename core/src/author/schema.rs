//! What data files may hold and what a page's script speaks of, as JSON Schemas: made from the very types.

mod script;

pub use script::script_schemas;

use super::{raw::*, words::WordsFile};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

/// A kind of data file.
struct Kind {
    /// The schema's file; but for its ending, that of the data.
    name: &'static str,
    /// The schema by itself.
    whole: fn() -> Value,
    /// The same as a part of another.
    part: fn(&mut SchemaGenerator) -> Schema,
}

const fn kind<T: JsonSchema>(name: &'static str) -> Kind {
    Kind {
        name,
        whole: of::<T>,
        part: SchemaGenerator::subschema_for::<T>,
    }
}

const KINDS: [Kind; 19] = [
    kind::<BorderZonesFile>("border-zones.json"),
    kind::<CommunesFile>("communes.json"),
    kind::<ConferenceFile>("conference.json"),
    kind::<CorridorsFile>("corridors.json"),
    kind::<DistrictsFile>("districts.json"),
    kind::<GatesFile>("gates.json"),
    kind::<GeoparksFile>("geoparks.json"),
    kind::<MapFile>("map.json"),
    kind::<OffersFile>("offers.json"),
    kind::<ParksFile>("parks.json"),
    kind::<FrameFile>("plan.json"),
    kind::<Project>("project.json"),
    kind::<SectorsFile>("sectors.json"),
    kind::<SourcesFile>("sources.json"),
    kind::<StoryFile>("story.json"),
    kind::<TownsFile>("towns.json"),
    kind::<UrbanFile>("urban.json"),
    kind::<WordsFile>("words.json"),
    kind::<ZonesFile>("zones.json"),
];

/// The JSON Schemas of the data files, by the name of the schema's file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    let schemas = KINDS.iter().map(|kind| (kind.name, (kind.whole)()));
    schemas.collect()
}

fn of<T: JsonSchema>() -> Value {
    // Editors of TOML understand this draft.
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    // So that a change of a type changes its own lines only.
    schema.sort_all_objects();
    schema
}
