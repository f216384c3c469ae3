/// How much heavier bands and roads are drawn than at zoom 1: they grow in two steps, far less than
/// the map.
pub fn stroke_weight(zoom: f64) -> f64 {
    match zoom {
        z if z < 2.0 => 1.0,
        z if z < 4.0 => 1.15,
        _ => 1.3,
    }
}
