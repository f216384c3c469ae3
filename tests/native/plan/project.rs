use crate::plan;
use plan_core::plan::{Project, ProjectKind, Standing, Step};

fn with(kind: ProjectKind, step: Step) -> Project {
    Project {
        kind,
        step,
        ..plan().projects[0].clone()
    }
}

#[test]
fn a_proposal_or_memorandum_is_never_decided_whatever_its_step() {
    for &step in Step::ALL {
        for kind in [ProjectKind::Proposal, ProjectKind::Memorandum] {
            assert_eq!(
                with(kind, step).standing(),
                Standing::Proposed,
                "{kind:?} {step:?}"
            );
        }
        assert_eq!(
            with(ProjectKind::Calling, step).standing(),
            Standing::Planned
        );
    }
}

#[test]
fn what_is_licensed_or_public_is_decided_once_it_is_approved() {
    for kind in [ProjectKind::Licensed, ProjectKind::Public] {
        assert_eq!(with(kind, Step::Proposed).standing(), Standing::Planned);
        for step in [
            Step::Approved,
            Step::Clearing,
            Step::Building,
            Step::InService,
        ] {
            assert_eq!(
                with(kind, step).standing(),
                Standing::Decided,
                "{kind:?} {step:?}"
            );
        }
    }
}

#[test]
fn the_real_proposals_are_six_and_none_looks_decided() {
    let proposals = plan()
        .projects
        .iter()
        .filter(|p| p.kind == ProjectKind::Proposal);
    let standings: Vec<_> = proposals.map(Project::standing).collect();
    assert_eq!(standings, [Standing::Proposed; 6]);
}

#[test]
fn a_part_of_a_project_is_not_its_own_whole() {
    let p = plan();
    for project in p.project_ixs() {
        assert_ne!(p[project].part_of, Some(project), "{}", p[project].id);
    }
}

#[test]
fn capital_is_newest_first() {
    let dates = |p: &Project| p.capital.iter().map(|m| m.as_of).collect::<Vec<_>>();
    for project in &plan().projects {
        assert!(dates(project).is_sorted_by(|a, b| a >= b), "{}", project.id);
    }
    assert!(
        plan().projects.iter().any(|p| p.capital.len() > 1),
        "nothing was sorted"
    );
}
