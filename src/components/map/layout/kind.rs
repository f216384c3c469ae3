//! What labels name, and how each kind is set.

use crate::app::Size;
use plan_core::{
    geo::Weight,
    plan::{CorridorIx, GateClass, ZoneIx},
};

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// The province's seat.
    Capital,
    /// A zone.
    Zone(ZoneIx),
    /// A district.
    District,
    /// A district's seat.
    Seat,
    /// A town.
    Town,
    /// A gate.
    Gate(GateClass),
    /// What a corridor leads to.
    Head(CorridorIx),
    /// A neighbour in the country.
    Neighbour,
    /// A neighbour abroad.
    Abroad,
}

/// How a kind of label is set at one design unit: size, weight, letter spacing, capitals.
pub(super) fn style(kind: LabelKind, size: Size) -> (f64, Weight, f64, bool) {
    use LabelKind as K;
    let small = size == Size::Small;
    match kind {
        K::Capital => (17.5, Weight::Bold, 0.0, false),
        K::Zone(_) => (19.0, Weight::SemiBold, 0.0, false),
        K::District if small => (13.5, Weight::SemiBold, 0.0, false),
        K::District => (13.5, Weight::SemiBold, 0.07, true),
        K::Seat => (12.5, Weight::SemiBold, 0.0, false),
        K::Town => (12.5, Weight::Regular, 0.0, false),
        K::Gate(GateClass::International | GateClass::Railway) => (11.5, Weight::Bold, 0.0, false),
        K::Gate(GateClass::Bilateral) => (11.5, Weight::SemiBold, 0.0, false),
        K::Gate(GateClass::Auxiliary) => (11.5, Weight::Regular, 0.0, false),
        K::Head(_) => (12.5, Weight::SemiBold, 0.0, false),
        K::Neighbour | K::Abroad => (14.0, Weight::Regular, 0.22, true),
    }
}

/// The CSS class of a label.
pub fn class(kind: LabelKind) -> &'static str {
    match kind {
        LabelKind::Capital => "label capital",
        LabelKind::Zone(_) => "label zone",
        LabelKind::District => "label district",
        LabelKind::Seat => "label seat",
        LabelKind::Town => "label town",
        LabelKind::Gate(GateClass::International | GateClass::Railway) => {
            "label gate-international"
        }
        LabelKind::Gate(GateClass::Bilateral) => "label gate-bilateral",
        LabelKind::Gate(GateClass::Auxiliary) => "label gate-auxiliary",
        LabelKind::Head(_) => "label head",
        LabelKind::Neighbour => "label neighbour",
        LabelKind::Abroad => "label neighbour abroad",
    }
}
