//! Costs from the least on: mostly the first few are wanted, and sorting all would cost more.

/// A heap of costs.
#[derive(Debug)]
pub struct Cheapest(Vec<(f64, usize)>);

impl Cheapest {
    /// Of some costs.
    pub fn of(costs: impl Iterator<Item = f64>) -> Self {
        let mut all = Self(costs.enumerate().map(|(nth, cost)| (cost, nth)).collect());
        (0..all.0.len() / 2).rev().for_each(|at| all.sink(at));
        all
    }

    /// Which of them is the least that is left; of equal ones the first.
    pub fn pop(&mut self) -> Option<usize> {
        if self.0.is_empty() {
            return None;
        }
        let (_, nth) = self.0.swap_remove(0);
        self.sink(0);
        Some(nth)
    }

    fn sink(&mut self, mut at: usize) {
        loop {
            let mut least = at;
            for child in [2 * at + 1, 2 * at + 2] {
                if child < self.0.len() && self.is_less(child, least) {
                    least = child;
                }
            }
            if least == at {
                return;
            }
            self.0.swap(at, least);
            at = least;
        }
    }

    fn is_less(&self, a: usize, b: usize) -> bool {
        let ((a, first), (b, second)) = (self.0[a], self.0[b]);
        a < b || (a == b && first < second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_come_in_order_and_equal_ones_as_they_came() {
        for count in 0..40_usize {
            let cost = |nth: usize| ((nth * 37 + count) % 11) as f64;
            let mut heap = Cheapest::of((0..count).map(cost));
            let came: Vec<usize> = std::iter::from_fn(|| heap.pop()).collect();
            let mut sorted: Vec<usize> = (0..count).collect();
            sorted.sort_by(|&a, &b| cost(a).total_cmp(&cost(b)));
            assert_eq!(came, sorted);
        }
    }
}
