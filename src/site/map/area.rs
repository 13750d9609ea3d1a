//! The map of one area among those beside it.

use super::{Shape, shapes};
use crate::city::Area;

/// Units around the area that are shown of its neighbours.
const MARGIN: f64 = 25.0;

/// An area beside another one.
pub(crate) struct Beside {
    pub(crate) path: &'static str,
    pub(crate) name: &'static str,
    pub(crate) href: String,
}

/// The map of an area and its neighbours.
pub(crate) struct AreaMap {
    /// Left, top, width and height of the drawing's window.
    pub(crate) window: String,
    pub(crate) own: &'static str,
    pub(crate) around: Vec<Beside>,
}

impl AreaMap {
    /// Draws an area.
    pub(crate) fn of(area: &Area) -> Option<Self> {
        let own = shapes()
            .iter()
            .find(|shape| shape.area.number == area.number)?;
        let around = shapes()
            .iter()
            .filter(|shape| area.neighbours.contains(&shape.area.number));
        Some(Self {
            window: own.window(MARGIN),
            own: &own.path,
            around: around.map(beside).collect(),
        })
    }
}

fn beside(shape: &'static Shape) -> Beside {
    Beside {
        path: &shape.path,
        name: &shape.area.name,
        href: format!("/neighbourhoods/{}", shape.area.slug),
    }
}
