//! Which acts there are, and how often each comes.

use serde::{Deserialize, Serialize};

/// A name of `script/soak-acts.js`, and three numbers from 0 to 1 that decide what it is done to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Act(String, f64, f64, f64);

/// Names, and their shares.
const SHARES: [(&str, u32); 29] = [
    ("press", 200),
    ("button", 80),
    ("key", 150),
    ("search", 25),
    ("write", 25),
    ("option", 30),
    ("wheel", 60),
    ("drag", 60),
    ("pinch", 25),
    ("tap", 70),
    ("twice", 15),
    ("hover", 25),
    ("lang", 20),
    ("theme", 20),
    ("mode", 12),
    ("select", 40),
    ("clear", 15),
    ("attribute", 10),
    ("garbage", 12),
    ("link", 15),
    ("back", 15),
    ("size", 25),
    ("page", 10),
    ("scroll", 15),
    ("focus", 20),
    ("away", 12),
    ("move", 6),
    ("plan", 4),
    ("picture", 2),
];

/// After so many acts the map is left to come to rest.
const REST: usize = 20;

/// Acts from a seed: the same seed gives the same ones.
pub fn acts(seed: u64, many: usize) -> Vec<Act> {
    let mut random = Random(seed);
    let all: u32 = SHARES.iter().map(|(_, share)| share).sum();
    let act = |at: usize| {
        let mut left = random.next() * f64::from(all);
        let chosen = SHARES.iter().find(|(_, share)| {
            left -= f64::from(*share);
            left < 0.0
        });
        let name = match chosen {
            _ if at % REST == REST - 1 => "rest",
            Some((name, _)) => name,
            None => "clear",
        };
        Act(name.to_owned(), random.next(), random.next(), random.next())
    };
    (0..many).map(act).collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    /// From 0 to under 1, with four digits: scripts are read by people.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z % 10_000) as f64 / 10_000.0
    }
}
