use super::fill;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$meta:meta])* $word:ident = $key:literal,)+) => {
        /// A text of the interface, by meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Word { $($(#[$meta])* #[doc = concat!("`", $key, "`")] $word,)+ }

        impl Word {
            /// All words with their keys in the words files.
            pub const ALL: &[(Self, &str)] = &[$((Self::$word, $key),)+];
        }
    };
}

words! {
    About = "about",
    AboutProject = "about_project",
    Address = "address",
    Advantages = "advantages",
    AllProjects = "all_projects",
    Announced = "announced",
    AnnouncedNone = "announced_none",
    AnnouncedSome = "announced_some",
    Area = "area",
    AsOf = "as_of",
    AtLeast = "at_least",
    AtMost = "at_most",
    Attribution = "attribution",
    Award = "award",
    Axis = "axis",
    AxisAndCorridors = "axis_and_corridors",
    Back = "back",
    Brackets = "brackets",
    Capital = "capital",
    CapitalProposed = "capital_proposed",
    ClauseSeparator = "clause_separator",
    Clear = "clear",
    Close = "close",
    Commune = "commune",
    CommunesNow = "communes_now",
    Contact = "contact",
    Containing = "containing",
    Corridor = "corridor",
    Corridors = "corridors",
    Count = "count",
    Crashed = "crashed",
    Dark = "dark",
    District = "district",
    Districts = "districts",
    FigureBy = "figure_by",
    FigureCount = "figure_count",
    FigurePriced = "figure_priced",
    Figures = "figures",
    Filter = "filter",
    FilterClear = "filter_clear",
    FilterCount = "filter_count",
    FilterLoosen = "filter_loosen",
    FilterNone = "filter_none",
    FilterRemove = "filter_remove",
    FullScreen = "full_screen",
    FullScreenEnd = "full_screen_end",
    Gate = "gate",
    GateAuxiliary = "gate_auxiliary",
    GateBilateral = "gate_bilateral",
    GateInternational = "gate_international",
    GateRailway = "gate_railway",
    Gates = "gates",
    GatesPlaced = "gates_placed",
    Hectares = "hectares",
    HintTouch = "hint_touch",
    HintWheel = "hint_wheel",
    Incentives = "incentives",
    Investor = "investor",
    KeyboardHelp = "keyboard_help",
    Kilometres = "kilometres",
    Kind = "kind",
    KindCalling = "kind_calling",
    KindLicensed = "kind_licensed",
    KindMemorandum = "kind_memorandum",
    KindProposal = "kind_proposal",
    KindPublic = "kind_public",
    Language = "language",
    LeadsTo = "leads_to",
    LeftOut = "left_out",
    LeftOutCurrency = "left_out_currency",
    LeftOutParts = "left_out_parts",
    LeftOutProposed = "left_out_proposed",
    LeftOutShared = "left_out_shared",
    LeftOutUnpublished = "left_out_unpublished",
    Legal = "legal",
    Legend = "legend",
    Length = "length",
    Light = "light",
    LinkUnknown = "link_unknown",
    List = "list",
    ListSeparator = "list_separator",
    Locator = "locator",
    Mail = "mail",
    Map = "map",
    Measured = "measured",
    Megawatts = "megawatts",
    MergedFrom = "merged_from",
    MirrorsOnly = "mirrors_only",
    Nearly = "nearly",
    NoWasm = "no_wasm",
    North = "north",
    NorthLetter = "north_letter",
    NotLoaded = "not_loaded",
    NotPlaced = "not_placed",
    NotPublished = "not_published",
    Offers = "offers",
    OpensNewTab = "opens_new_tab",
    OtherLayers = "other_layers",
    Over = "over",
    OwnProducts = "own_products",
    PartOf = "part_of",
    PartOfUnit = "part_of_unit",
    PartSeparator = "part_separator",
    Persons = "persons",
    Place = "place",
    PlaceBefore = "place_before",
    Placed = "placed",
    Planned = "planned",
    Population = "population",
    Power = "power",
    Progress = "progress",
    Project = "project",
    Projector = "projector",
    Projects = "projects",
    ProjectsWithCapital = "projects_with_capital",
    ProposedBy = "proposed_by",
    Read = "read",
    Reload = "reload",
    Results = "results",
    Rivers = "rivers",
    Road = "road",
    RoadBuilding = "road_building",
    RoadExpressway = "road_expressway",
    RoadNational = "road_national",
    RoadRailway = "road_railway",
    Roads = "roads",
    Search = "search",
    SearchHint = "search_hint",
    SearchNone = "search_none",
    Seat = "seat",
    Sector = "sector",
    Shared = "shared",
    ShowAll = "show_all",
    ShowFewer = "show_fewer",
    ShowLayer = "show_layer",
    Since = "since",
    Site = "site",
    SourceMirror = "source_mirror",
    SourceOfficial = "source_official",
    SourcePress = "source_press",
    Sources = "sources",
    SquareKilometres = "square_kilometres",
    StandingDecided = "standing_decided",
    StandingPlanned = "standing_planned",
    StandingProposed = "standing_proposed",
    Status = "status",
    StepApproved = "step_approved",
    StepBuilding = "step_building",
    StepClearing = "step_clearing",
    StepInService = "step_in_service",
    StepPartlyOpen = "step_partly_open",
    StepProposed = "step_proposed",
    StepUnknown = "step_unknown",
    Straddles = "straddles",
    Table = "table",
    Telephone = "telephone",
    Term = "term",
    Theme = "theme",
    ThemeAuto = "theme_auto",
    Total = "total",
    Town = "town",
    Towns = "towns",
    Unplaced = "unplaced",
    WhenZoomedIn = "when_zoomed_in",
    WithoutFigure = "without_figure",
    Years = "years",
    Zone = "zone",
    ZoneShare = "zone_share",
    Zones = "zones",
    ZoomIn = "zoom_in",
    ZoomOut = "zoom_out",
    ZoomReset = "zoom_reset",
}

/// A language's words, in the order of [`Word::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(Vec<(Option<String>, String)>);

impl Words {
    /// From texts in the order of [`Word::ALL`]: the form for one, where it differs, and for others.
    pub fn new(texts: Vec<(Option<String>, String)>) -> Self {
        debug_assert_eq!(texts.len(), Word::ALL.len());
        Self(texts)
    }

    /// A word.
    pub fn get(&self, word: Word) -> &str {
        &self.0[word as usize].1
    }

    /// A word for a count, with its `{n}` filled by the count as written.
    pub fn counted(&self, word: Word, count: usize, written: &str) -> String {
        let (one, other) = &self.0[word as usize];
        let text = one.as_ref().filter(|_| count == 1).unwrap_or(other);
        fill(text, &[("n", written)])
    }
}
