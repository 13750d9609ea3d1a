//! Addresses of the city's offices, courts and hospitals: "at 3510 S. Michigan" is where the chief
//! speaks, whatever the sentence tells besides.

use std::{collections::HashMap, sync::LazyLock};

use crate::city::Street;

use super::governs::Governs;

/// By house number, compass letter and name of the street.
static OFFICES: LazyLock<HashMap<&'static str, Governs>> = LazyLock::new(|| {
    let lines = include_str!("offices.txt").lines();
    let rows = lines.filter_map(|line| line.split_once('|'));
    rows.map(|(address, what)| (address, Governs::Other(what)))
        .collect()
});

/// What is at a house number of a street, if it is one of the table's.
pub(super) fn at(number: &str, street: &Street) -> Option<Governs> {
    let compass = street.compass?;
    let address = format!("{number} {compass:?} {}", street.name);
    OFFICES.get(address.as_str()).copied()
}
