//! Real input: a list of ticks for a mouse, a keyboard or a wheel.

use super::Key;
use serde_json::{Value, json};

/// Input of one device, in order.
#[derive(Debug, Default)]
pub struct Actions {
    pointer: Vec<Value>,
    keys: Vec<Value>,
    wheel: Vec<Value>,
}

/// A point of the viewport, CSS px.
pub type Point = (i64, i64);

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
        const STEPS: i64 = 8;
        let mut actions = self.move_to(from).press();
        for step in 1..=STEPS {
            let at = |a: i64, b: i64| a + (b - a) * step / STEPS;
            actions = actions.move_to((at(from.0, to.0), at(from.1, to.1)));
        }
        actions.lift()
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

    fn press(mut self) -> Self {
        self.pointer
            .push(json!({ "type": "pointerDown", "button": 0 }));
        self
    }

    fn lift(mut self) -> Self {
        self.pointer
            .push(json!({ "type": "pointerUp", "button": 0 }));
        self
    }

    /// Press and let go of a key.
    pub fn key(self, key: Key) -> Self {
        self.down(key).up(key)
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
        if !self.keys.is_empty() {
            sources.push(json!({ "type": "key", "id": "keyboard", "actions": self.keys }));
        }
        if !self.wheel.is_empty() {
            sources.push(json!({ "type": "wheel", "id": "wheel", "actions": self.wheel }));
        }
        json!({ "actions": sources })
    }
}
