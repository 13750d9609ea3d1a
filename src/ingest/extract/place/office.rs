//! Addresses of the city's offices, courts and hospitals: "at 3510 S. Michigan" is where the chief
//! speaks, whatever the sentence tells besides.

use std::{collections::HashMap, sync::LazyLock};

use crate::city::Street;

use super::{governs::Governs, table::rows};

/// By house number, compass letter and name of the street.
static OFFICES: LazyLock<HashMap<&'static str, Governs>> = LazyLock::new(|| {
    let rows = rows(include_str!("offices.txt"));
    rows.map(|[address, what, ..]| (address, Governs::Other(what)))
        .collect()
});

/// What is at a house number of a street, if it is one of the table's.
pub(super) fn at(number: &str, street: &Street) -> Option<Governs> {
    let compass = street.compass?;
    let address = format!("{number} {compass} {}", street.name);
    OFFICES.get(address.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::city::City;

    #[test]
    fn every_address_is_on_a_street_of_the_city() {
        for address in OFFICES.keys() {
            let (number, street) = address.split_once(' ').expect("a number");
            let (street, bytes) = City::chicago().street_at_start(street).expect(address);
            assert_eq!(number.len() + 1 + bytes, address.len(), "{address}");
            assert!(at(number, &street).is_some(), "{address}");
        }
    }
}
