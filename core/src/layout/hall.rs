//! What is named in a hall, where every name is as large as the last row needs it: what a step of the story is about,
//! and what leads there.

use super::{Scene, Subject};
use crate::{plan::GateClass, state::Selection};

impl Scene<'_> {
    /// Whether a name is wanted: for one reader every one is.
    pub(super) fn names(&self, subject: Subject) -> bool {
        let Some(shown) = &self.told else {
            return true;
        };
        let plan = self.plan;
        let whole = shown.is_empty();
        let lights = |district| shown.iter().any(|one| one.has_district(plan, district));
        let near = shown.iter().any(|one| one.project().is_some());
        match subject {
            Subject::Zone(_) => whole,
            Subject::District(district, part) => !whole && part == 0 && lights(district),
            Subject::Town(town) => plan[town].hub || near && plan[town].seat_of.is_some(),
            Subject::Gate(gate) => {
                let gate = &plan[gate];
                !whole && gate.class == GateClass::International && lights(gate.district)
            }
            Subject::Corridor(corridor) => {
                whole || near || shown.contains(&Selection::Corridor(corridor))
            }
            Subject::Head(_) => true,
            Subject::Neighbour(neighbour) => plan[neighbour].abroad,
            Subject::Commune(_) | Subject::River(_) => false,
        }
    }
}
