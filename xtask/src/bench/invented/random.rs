//! Numbers that look random and are the same every time.

/// A generator: SplitMix64.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The series of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From -1 to 1.
    pub fn swing(&mut self) -> f64 {
        2.0 * self.share() - 1.0
    }

    /// Less than `count`.
    pub fn below(&mut self, count: usize) -> usize {
        ((self.share() * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// One of some.
    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A name of two or three syllables.
    pub fn name(&mut self) -> String {
        const FIRST: [&str; 12] = [
            "Ba", "Cor", "Den", "Fal", "Gor", "Hal", "Kin", "Lor", "Mar", "Nor", "Sel", "Tor",
        ];
        const MIDDLE: [&str; 8] = ["", "a", "e", "i", "ol", "an", "er", "un"];
        const LAST: [&str; 10] = [
            "dale", "ford", "ham", "mere", "ney", "ridge", "stead", "ton", "vale", "wick",
        ];
        [self.of(&FIRST), self.of(&MIDDLE), self.of(&LAST)].concat()
    }
}
