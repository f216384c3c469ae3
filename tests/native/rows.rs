use plan_core::rows::{BLOCK, Piece, Rows};
use proptest::prelude::*;

const ROW: f64 = 66.0;

fn room(pieces: &[Piece]) -> f64 {
    let px = pieces.iter().map(|piece| match piece {
        Piece::Row(_) => 0.0,
        Piece::Room(px) => *px,
    });
    px.sum()
}

fn rows(pieces: &[Piece]) -> Vec<usize> {
    let row = |piece: &Piece| match piece {
        Piece::Row(row) => Some(*row),
        Piece::Room(_) => None,
    };
    pieces.iter().filter_map(row).collect()
}

#[test]
fn the_rows_that_are_seen_are_made_with_a_block_on_both_sides() {
    let list = Rows::new(1000);
    assert_eq!(list.seen(0.0, 600.0, 1), 0..2 * BLOCK);
    assert_eq!(
        list.seen(0.0, 600.0, 0),
        0..BLOCK,
        "a first frame has no more"
    );
    let at = 500.0 * ROW;
    assert_eq!(list.seen(at, at + 600.0, 1), 490..520);
    assert_eq!(list.seen(999.0 * ROW, 1000.0 * ROW, 1), 980..1000);
    assert_eq!(list.seen(1e9, 1e9 + 600.0, 1), 980..1000, "beyond the end");
    assert_eq!(list.seen(at, at + 600.0, 0), 500..510);
    assert_eq!(list.seen(1e9, 1e9 + 600.0, 0), 990..1000);
}

#[test]
fn what_is_measured_counts_and_the_rest_is_like_it() {
    let mut list = Rows::new(100);
    list.learn(0, 1000.0);
    list.learn(99, 1.0);
    let pieces = list.pieces(0..10, None);
    assert_eq!(pieces.last(), Some(&Piece::Room(9000.0)));
    assert_eq!(list.seen(900.0, 950.0, 1), 0..20);
    assert_eq!(list.seen(1001.0, 1950.0, 1), 0..30);
    list.forget();
    assert_eq!(
        room(&list.pieces(0..10, None)),
        90.0 * 66.0 * 1000.0 / 660.0
    );
}

#[test]
fn the_row_with_the_focus_stays() {
    let list = Rows::new(100);
    for (kept, place) in [(5, 0), (95, 20)] {
        let pieces = list.pieces(40..60, Some(kept));
        assert_eq!(rows(&pieces)[place], kept);
        assert_eq!(rows(&pieces).len(), 21);
        assert!((room(&pieces) - 79.0 * ROW).abs() < 1e-6);
    }
    assert_eq!(rows(&list.pieces(40..60, Some(45))).len(), 20);
    assert_eq!(rows(&list.pieces(40..60, Some(700))).len(), 20);
}

#[test]
fn a_list_without_rows_has_nothing() {
    let list = Rows::new(0);
    assert_eq!(list.seen(0.0, 600.0, 1), 0..0);
    assert_eq!(list.pieces(0..0, Some(0)), []);
}

proptest! {
    #[test]
    fn every_row_is_made_or_has_room(
        count in 1usize..500,
        known in proptest::collection::vec((0usize..60, 100.0..1500.0), 0..20),
        top in -500.0..40_000.0,
        height in 0.0..2000.0,
        kept in proptest::option::of(0usize..600),
    ) {
        let mut list = Rows::new(count);
        known.iter().for_each(|&(block, px)| list.learn(block, px));
        let seen = list.seen(top, top + height, 1);
        prop_assert!(seen.start < seen.end && seen.end <= count);
        let whole = room(&list.pieces(0..0, None));
        let pieces = list.pieces(seen.clone(), kept);
        let made = rows(&pieces);
        prop_assert!(made.is_sorted());
        prop_assert!(seen.clone().all(|row| made.contains(&row)));
        // Rooms stand between rows, never beside each other.
        let rooms = pieces.windows(2).filter(|p| matches!(p, [Piece::Room(_), Piece::Room(_)]));
        prop_assert_eq!(rooms.count(), 0);
        // What is made takes the place of its room: nothing is lost and nothing is counted twice.
        let blocks = seen.start / BLOCK..seen.end.div_ceil(BLOCK);
        let without = blocks.map(|block| {
            whole - room(&list.pieces(list.rows(block), None))
        });
        prop_assert!((whole - room(&list.pieces(seen, None)) - without.sum::<f64>()).abs() < 1e-6);
    }
}
