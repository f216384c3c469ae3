use super::layers;
use crate::{VI, plan};
use plan_core::{
    plan::CorridorIx,
    state::{Action, Layer, Layers, State, hash_from_state, read_hash, reduce},
};
use proptest::prelude::*;

fn ids(layers: Layers) -> Vec<&'static str> {
    Layer::all(plan())
        .filter(|&layer| layers.shows(layer))
        .map(|layer| layer.id(plan()))
        .collect()
}

#[test]
fn the_layers_have_the_names_that_hosts_rely_on() {
    let all = [
        "zones", "axis", "north", "east", "roads", "railway", "rivers", "gates", "towns",
        "projects", "communes",
    ];
    assert_eq!(ids(Layers::default()), all);
    for id in all {
        assert_eq!(Layer::find(plan(), id).map(|l| l.id(plan())), Some(id));
    }
    assert_eq!(Layer::find(plan(), "Zones"), None);
    assert_eq!(Layer::find(plan(), ""), None);
}

#[test]
fn a_switch_changes_its_own_layer_only() {
    let start = State::new(plan(), VI);
    for layer in Layer::all(plan()) {
        let off = reduce(plan(), &start, Action::Show(layer, false));
        let others: Vec<_> = ids(Layers::default())
            .into_iter()
            .filter(|id| *id != layer.id(plan()))
            .collect();
        assert_eq!(ids(off.layers), others);
        assert_eq!(reduce(plan(), &off, Action::Show(layer, true)), start);
    }
}

#[test]
fn a_layer_that_the_plan_lacks_changes_nothing() {
    let start = State::new(plan(), VI);
    let ghost = Layer::Corridor(CorridorIx(3));
    assert_eq!(reduce(plan(), &start, Action::Show(ghost, false)), start);
}

#[test]
fn a_link_says_which_layers_are_off_and_skips_what_it_does_not_know() {
    let p = plan();
    let start = State::new(p, VI);
    let opened = |hash: &str| {
        let actions = read_hash(p, hash).actions.into_iter();
        actions.fold(start.clone(), |state, action| reduce(p, &state, action))
    };
    let off = opened("layers=-rivers,-axis");
    assert_eq!(hash_from_state(p, &off, &start), "layers=-axis,-rivers");
    assert!(!off.layers.shows(Layer::Rivers) && off.layers.shows(Layer::Roads));
    assert_eq!(opened("layers=-moon,-rivers,-axis,,--,-"), off);
    assert_eq!(opened("layers=-rivers,rivers"), start);
    // What is off at the start and shown now is named without a sign.
    assert_eq!(hash_from_state(p, &start, &off), "layers=axis,rivers");
}

proptest! {
    #[test]
    fn any_switches_survive_a_link(layers in layers()) {
        let p = plan();
        let start = State::new(p, VI);
        let state = State { layers, ..start.clone() };
        let hash = hash_from_state(p, &state, &start);
        let actions = read_hash(p, &hash).actions.into_iter();
        let back = actions.fold(start, |state, action| reduce(p, &state, action));
        prop_assert_eq!(back, state);
    }
}
