use crate::{assets, plan};
use plan_core::plan::{Plan, Programme, Story};

#[test]
fn unpacking_gives_the_plan_that_was_packed() {
    let plan = plan();
    let back = Plan::unpack(&plan.pack()).expect("bytes of this version");
    assert!(back == map_of(plan), "the plan changed on its way");
    let whole = back
        .with_programme(&plan.pack_programme())
        .and_then(|plan_of_page| plan_of_page.with_told(&plan.pack_told()));
    assert!(
        whole.expect("bytes of this version") == *plan,
        "the programme or the story changed on its way"
    );
}

/// What is packed of a plan.
pub fn map_of(plan: &Plan) -> Plan {
    Plan {
        programme: Programme::default(),
        story: Story::default(),
        ..plan.clone()
    }
}

#[test]
fn the_same_folder_always_gives_the_same_bytes() {
    let again = plan_core::author::load(&assets())
        .expect("the real data")
        .plan;
    assert!(
        again.pack() == plan().pack(),
        "two loads, two different packs"
    );
}

#[test]
fn damaged_bytes_are_an_error_not_a_panic() {
    let bytes = plan().pack();
    for cut in [0, 1, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(Plan::unpack(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    let garbage = vec![0xff; 64];
    assert!(Plan::unpack(&garbage).is_err());
}
