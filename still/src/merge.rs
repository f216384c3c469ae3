//! One markup of the same map drawn for several windows. What a style sheet can say becomes a rule; what
//! it cannot stands there once for each window that needs it, and the rules show the right one.

use crate::{
    rules::{N, Rules, not_in},
    tree::{Element, Node},
};
use plan_map::still::SETTINGS;

/// Attributes whose values are lengths that style rules know under the same name.
const LENGTHS: [&str; 2] = ["stroke-width", "stroke-dasharray"];

/// What is not worth a rule: tiles of patterns, which only projectors and paper show.
const AS_IN_THE_FIRST: [&str; 1] = ["patternTransform"];

/// A path longer than this is a line of the land in another level of detail. The first stands in for it:
/// land is most of what the page weighs. Roads and rivers are light, and more of them would be seen.
const LONG: usize = 160;
const LIGHT: [&str; 2] = ["data-road", "data-river"];

/// Merges the same map in several windows, the first of which stays as it is.
pub fn merge(versions: [Element; N], rules: &mut Rules) -> Element {
    let mut versions = versions;
    for (window, version) in versions.iter_mut().enumerate() {
        version.each(&mut |element| name_apart(element, window));
    }
    let refs: [&Element; N] = std::array::from_fn(|window| &versions[window]);
    let charts = refs.map(|root| find(root, "chart"));
    let scales = refs.map(|root| find(root, "scale"));
    let mut all = Merging { rules };
    let merged = [charts, scales].map(|found| {
        let found = all_of(found)?;
        all.element(found)
    });
    let mut root = versions[0].clone();
    let [chart, scale] = merged;
    root.each(&mut |element| {
        for (class, merged) in [("chart", &chart), ("scale", &scale)] {
            if let Some(merged) = merged.as_ref().filter(|_| element.is(class)) {
                *element = merged.clone();
            }
        }
    });
    root
}

fn all_of<T: Copy>(found: [Option<T>; N]) -> Option<[T; N]> {
    let all: Vec<T> = found.into_iter().flatten().collect();
    all.try_into().ok()
}

/// The first element of a class.
fn find<'a>(root: &'a Element, class: &str) -> Option<&'a Element> {
    if root.is(class) {
        return Some(root);
    }
    root.elements().find_map(|child| find(child, class))
}

/// Makes a map's scale bar one that can be stretched, and says how long it is, px.
pub fn stretch(root: &mut Element) -> f64 {
    let mut px = 0.0;
    root.each(&mut |element| {
        if !element.is("scale") {
            return;
        }
        let svg = element.children.iter_mut().find_map(|node| match node {
            Node::Element(child) if child.name == "svg" => Some(child),
            _ => None,
        });
        let Some(svg) = svg else { return };
        let size = ["width", "height"].map(|name| svg.get(name).unwrap_or_default().to_owned());
        px = size[0].parse().unwrap_or_default();
        svg.set("viewBox", format!("0 0 {} {}", size[0], size[1]));
        svg.set("preserveAspectRatio", "none");
    });
    px
}

/// Names that run along lines refer to them: those of each window to their own.
fn name_apart(element: &mut Element, window: usize) {
    for name in ["id", "href"] {
        let apart = element.get(name).and_then(|value| {
            let (hash, rest) = value.split_at(usize::from(value.starts_with('#')));
            let rest = rest.strip_prefix("along-")?;
            Some(format!("{hash}along{window}-{rest}"))
        });
        if let Some(apart) = apart.filter(|_| window > 0) {
            element.set(name, apart);
        }
    }
}

struct Merging<'a> {
    rules: &'a mut Rules,
}

impl Merging<'_> {
    /// One element that is right in every window, if rules can do it.
    fn element(&mut self, all: [&Element; N]) -> Option<Element> {
        let [first, ..] = all;
        let alike = |other: &&Element| {
            let names = |e: &Element| {
                e.attributes
                    .iter()
                    .map(|(n, _)| n.clone())
                    .collect::<Vec<_>>()
            };
            other.name == first.name && names(other) == names(first)
        };
        if !all.iter().all(alike) {
            return None;
        }
        let mut merged = Element {
            children: Vec::new(),
            ..first.clone()
        };
        let mut declared: [String; N] = Default::default();
        let mut inner = None;
        for (name, value) in &first.attributes {
            let values = all.map(|e| e.get(name).unwrap_or_default());
            if values
                .iter()
                .all(|v| Some(*v) == value.as_deref().or(Some("")))
            {
                continue;
            }
            let name = name.as_str();
            if LENGTHS.contains(&name) {
                for (window, value) in values.iter().enumerate() {
                    declared[window].push_str(&format!("{name}:{};", lengths(value)));
                }
            } else if name == "transform" && first.is("world") {
                let places = self.places(values)?;
                for (text, place) in declared.iter_mut().zip(places) {
                    text.push_str(&place);
                }
            } else if name == "transform" {
                inner = Some(values);
            } else if first.is("chart") && matches!(name, "width" | "height" | "viewBox")
                || AS_IN_THE_FIRST.contains(&name)
                || name == "d"
                    && value.as_ref().is_some_and(|d| d.len() > LONG)
                    && LIGHT.iter().all(|name| first.get(name).is_none())
            {
                // As it is.
            } else {
                return None;
            }
        }
        merged.children = self.children(all)?;
        if let Some(values) = inner {
            merged = self.scaled(merged, values)?;
        }
        if declared.iter().any(|text| !text.is_empty()) {
            let class = self.rules.class(declared);
            merged.class(&class);
        }
        Some(merged)
    }

    /// The children of elements that are merged: each merged, or once for each window.
    fn children(&mut self, all: [&Element; N]) -> Option<Vec<Node>> {
        let [first, ..] = all;
        if all.iter().all(|e| e.children == first.children) {
            return Some(first.children.clone());
        }
        let count = first.children.len();
        if all.iter().any(|e| e.children.len() != count) {
            return self.apart(all);
        }
        let mut merged = Vec::new();
        for at in 0..count {
            let nodes = all.map(|e| &e.children[at]);
            let elements = nodes.map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            });
            match all_of(elements) {
                Some(elements) => match self.element(elements) {
                    Some(element) => merged.push(Node::Element(element)),
                    None => merged.extend(versions(elements)),
                },
                None if nodes.iter().all(|node| *node == nodes[0]) => merged.push(nodes[0].clone()),
                None => return None,
            }
        }
        Some(merged)
    }

    /// Lists of which each window has its own.
    fn apart(&mut self, all: [&Element; N]) -> Option<Vec<Node>> {
        let lists = all.map(|e| Element {
            name: "g".to_owned(),
            attributes: Vec::new(),
            children: e.children.clone(),
        });
        let refs: [&Element; N] = std::array::from_fn(|window| &lists[window]);
        all[0].name.eq("g").then(|| versions(refs).collect())
    }

    /// A symbol that stands in one place and has its size: the place stays, the size is a rule.
    fn scaled(&mut self, element: Element, values: [&str; N]) -> Option<Element> {
        let parts = all_of(values.map(|v| v.split_once(" scale(")))?;
        let (place, _) = parts[0];
        if parts.iter().any(|(p, _)| *p != place) {
            return None;
        }
        let class = self
            .rules
            .class(parts.map(|(_, scale)| format!("transform:scale({scale};")));
        let size = format!("scale({}", parts[0].1);
        let attributes = [("class", class), ("transform", size)];
        let inner = Element {
            name: "g".to_owned(),
            attributes: attributes.map(|(n, v)| (n.to_owned(), Some(v))).into(),
            children: element.children,
        };
        let mut outer = Element {
            children: vec![Node::Element(inner)],
            ..element
        };
        outer.set("transform", place);
        Some(outer)
    }

    /// Where the world stands in the first window's picture, which is shown in the box of another.
    fn places(&self, values: [&str; N]) -> Option<[String; N]> {
        let (width, height) = SETTINGS[0].map();
        let mut places: [String; N] = Default::default();
        for (window, value) in values.iter().enumerate() {
            let (w, h) = SETTINGS[window].map();
            let shown = (w / width).min(h / height);
            let numbers: Vec<f64> = value
                .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')))
                .filter_map(|number| number.parse().ok())
                .collect();
            let [dx, dy, scale] = numbers[..] else {
                return None;
            };
            let x = (dx - (w - width * shown) / 2.0) / shown;
            let y = (dy - (h - height * shown) / 2.0) / shown;
            places[window] = format!(
                "transform:translate({x:.4}px,{y:.4}px) scale({:.8});",
                scale / shown
            );
        }
        Some(places)
    }
}

/// An element once for each window that has another.
fn versions(all: [&Element; N]) -> impl Iterator<Item = Node> {
    let mut kinds: Vec<(&Element, Vec<usize>)> = Vec::new();
    for (window, element) in all.into_iter().enumerate() {
        match kinds.iter_mut().find(|(kind, _)| *kind == element) {
            Some((_, windows)) => windows.push(window),
            None => kinds.push((element, vec![window])),
        }
    }
    let marked = kinds.into_iter().map(|(kind, windows)| {
        let mut element = kind.clone();
        for window in (0..N).filter(|w| !windows.contains(w)) {
            element.class(&not_in(window));
        }
        Node::Element(element)
    });
    marked.collect::<Vec<_>>().into_iter()
}

/// Numbers of an attribute as a style rule has them.
fn lengths(value: &str) -> String {
    let numbers: Vec<String> = value.split_whitespace().map(|n| format!("{n}px")).collect();
    numbers.join(" ")
}
