//! Real input: a list of ticks for a mouse, fingers, a keyboard or a wheel.

use super::Key;
use serde_json::{Value, json};

/// Input of one device, in order.
#[derive(Debug, Default)]
pub struct Actions {
    pointer: Vec<Value>,
    fingers: Vec<Vec<Value>>,
    keys: Vec<Value>,
    wheel: Vec<Value>,
}

/// A point of the viewport, CSS px.
pub type Point = (i64, i64);

/// One tick of a finger.
#[derive(Debug, Clone, Copy)]
pub enum Touch {
    /// Moves, on the glass or above it.
    To(Point),
    /// Comes down.
    Down,
    /// Goes up.
    Up,
    /// Waits, ms.
    Rest(u64),
}

/// A few points along a line, without the first.
fn line(from: Point, to: Point) -> impl Iterator<Item = Point> {
    const STEPS: i64 = 8;
    (1..=STEPS).map(move |step| {
        let at = |a: i64, b: i64| a + (b - a) * step / STEPS;
        (at(from.0, to.0), at(from.1, to.1))
    })
}

/// The same for a finger, at the pace of frames.
pub fn way(from: Point, to: Point) -> Vec<Touch> {
    line(from, to)
        .flat_map(|at| [Touch::To(at), Touch::Rest(16)])
        .collect()
}

impl Actions {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Press and let go of the mouse's main button at a point.
    pub fn click(self, at: Point) -> Self {
        self.move_to(at).press().lift()
    }

    /// Drags in a few steps, as a hand does.
    pub fn drag(self, from: Point, to: Point) -> Self {
        let mut actions = self.move_to(from).press();
        for at in line(from, to) {
            actions = actions.move_to(at);
        }
        actions.lift()
    }

    /// Throws: one quick move between press and release.
    pub fn flick(self, from: Point, to: Point) -> Self {
        self.move_to(from).press().move_to(to).lift()
    }

    /// The same, but slowly: at its end the hand stands still before it lets go.
    pub fn pull(self, from: Point, to: Point) -> Self {
        const STILL_MS: u64 = 250;
        let mut actions = self.drag(from, to);
        let still = json!({ "type": "pause", "duration": STILL_MS });
        let lift = actions.pointer.len() - 1;
        actions.pointer.insert(lift, still);
        actions
    }

    /// Moves the mouse.
    pub fn move_to(mut self, (x, y): Point) -> Self {
        self.pointer.push(json!({
            "type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport",
        }));
        self
    }

    /// Presses the mouse's main button.
    pub fn press(self) -> Self {
        self.press_button(0)
    }

    /// Lets go of it.
    pub fn lift(self) -> Self {
        self.lift_button(0)
    }

    /// Presses a button of the mouse.
    pub fn press_button(mut self, button: u8) -> Self {
        self.pointer
            .push(json!({ "type": "pointerDown", "button": button }));
        self
    }

    /// Lets go of a button of the mouse.
    pub fn lift_button(mut self, button: u8) -> Self {
        self.pointer
            .push(json!({ "type": "pointerUp", "button": button }));
        self
    }

    /// What one finger does; each call is another finger, and all act at the same time, tick by tick.
    pub fn finger(mut self, ticks: &[Touch]) -> Self {
        let tick = |touch: &Touch| match *touch {
            Touch::To((x, y)) => json!({
                "type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport",
            }),
            Touch::Down => json!({ "type": "pointerDown", "button": 0 }),
            Touch::Up => json!({ "type": "pointerUp", "button": 0 }),
            Touch::Rest(ms) => json!({ "type": "pause", "duration": ms }),
        };
        self.fingers.push(ticks.iter().map(tick).collect());
        self
    }

    /// A finger that goes down, along a line, and up.
    pub fn swipe(self, from: Point, to: Point) -> Self {
        let mut ticks = vec![Touch::To(from), Touch::Down];
        ticks.extend(way(from, to));
        ticks.push(Touch::Up);
        self.finger(&ticks)
    }

    /// Press and let go of a key.
    pub fn key(self, key: Key) -> Self {
        self.down(key).up(key)
    }

    /// The same with Shift held.
    pub fn shifted(self, key: Key) -> Self {
        self.down(Key::Shift).key(key).up(Key::Shift)
    }

    fn down(mut self, key: Key) -> Self {
        self.keys
            .push(json!({ "type": "keyDown", "value": key.code().to_string() }));
        self
    }

    fn up(mut self, key: Key) -> Self {
        self.keys
            .push(json!({ "type": "keyUp", "value": key.code().to_string() }));
        self
    }

    /// Turns the wheel over a point; up is negative.
    pub fn wheel(mut self, (x, y): Point, delta: i64) -> Self {
        self.wheel.push(json!({
            "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": delta,
            "duration": 0, "origin": "viewport",
        }));
        self
    }

    /// Turns the wheel with Control held.
    pub fn control_wheel(mut self, at: Point, delta: i64) -> Self {
        self = self.down(Key::Control);
        self.wheel.push(json!({ "type": "pause", "duration": 0 }));
        self = self.wheel(at, delta).pause_keys().up(Key::Control);
        self
    }

    fn pause_keys(mut self) -> Self {
        self.keys.push(json!({ "type": "pause", "duration": 0 }));
        self
    }

    /// The body of WebDriver's command.
    pub fn to_json(&self) -> Value {
        let mut sources = Vec::new();
        if !self.pointer.is_empty() {
            sources.push(json!({
                "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
                "actions": self.pointer,
            }));
        }
        for (number, ticks) in self.fingers.iter().enumerate() {
            sources.push(json!({
                "type": "pointer", "id": format!("finger {number}"),
                "parameters": { "pointerType": "touch" }, "actions": ticks,
            }));
        }
        if !self.keys.is_empty() {
            sources.push(json!({ "type": "key", "id": "keyboard", "actions": self.keys }));
        }
        if !self.wheel.is_empty() {
            sources.push(json!({ "type": "wheel", "id": "wheel", "actions": self.wheel }));
        }
        json!({ "actions": sources })
    }
}
