//! A stated neighbourhood set against a block's own position: which area counts, do they agree.

use super::{City, Located, Neighbourhood};

/// What a community area rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaBasis {
    /// The neighbourhood that a source names.
    Stated,
    /// The position of the block, corner or building.
    Block,
}

impl AreaBasis {
    /// The word of the database and of exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Block => "block",
        }
    }
}

/// The area that counts, and whether what is stated contradicts it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settled {
    /// The community area's number and what it rests on.
    pub area: Option<(u8, AreaBasis)>,
    /// The stated neighbourhood does not contain the block, and does not touch it either.
    pub conflict: bool,
}

impl City {
    /// Settles a stated neighbourhood with a position.
    ///
    /// Where an informal name reaches over several areas, the block says in which of them. A name
    /// is used some way beyond its border, so beside the border it still decides; but where the
    /// block lies in an area that does not even adjoin the stated one, the name is a mistake and
    /// the block decides.
    #[must_use]
    pub fn settle(&self, stated: Option<&Neighbourhood>, located: Option<&Located>) -> Settled {
        let position = located.and_then(|located| located.area);
        let (Some(name), Some(position)) = (stated, position) else {
            let by_name = stated.map(|stated| (stated.area, AreaBasis::Stated));
            let area = by_name.or(position.map(|position| (position, AreaBasis::Block)));
            return Settled {
                area,
                conflict: false,
            };
        };
        let mut touched = located
            .into_iter()
            .flat_map(|located| &located.also)
            .chain([&position]);
        let conflict = !touched.any(|area| name.lies_in(*area));
        let adjoins = self.adjoin(name.area, position);
        let straddles = name.area != position && name.lies_in(position);
        let area = if straddles || (conflict && !adjoins) {
            (position, AreaBasis::Block)
        } else {
            (name.area, AreaBasis::Stated)
        };
        Settled {
            area: Some(area),
            conflict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::city::Spot;

    #[test]
    fn the_name_decides_beside_its_border_and_the_block_far_from_it() {
        let city = City::chicago();
        for (name, block, area, basis, conflict) in [
            (
                "Rogers Park",
                "2900 N Newland Ave",
                "Montclare",
                AreaBasis::Block,
                true,
            ),
            (
                "Homan Square",
                "3800 W Polk St",
                "North Lawndale",
                AreaBasis::Stated,
                true,
            ),
            (
                "Homan Square",
                "3300 W Polk St",
                "East Garfield Park",
                AreaBasis::Block,
                false,
            ),
            (
                "Calumet Heights",
                "8900 S Stony Island Ave",
                "Calumet Heights",
                AreaBasis::Stated,
                false,
            ),
        ] {
            let spot: Spot = block.parse().expect("a block");
            let settled = city.settle(city.neighbourhood(name), city.locate(&spot, None).as_ref());
            let number = city.area_named(area).map(|area| area.number);
            assert_eq!(settled.area.map(|(area, _)| area), number, "{name} {block}");
            assert_eq!(
                settled.area.map(|(_, basis)| basis),
                Some(basis),
                "{name} {block}"
            );
            assert_eq!(settled.conflict, conflict, "{name} {block}");
        }
    }

    #[test]
    fn one_alone_decides_without_conflict() {
        let city = City::chicago();
        let settled = city.settle(city.neighbourhood("Austin"), None);
        assert_eq!(
            settled,
            Settled {
                area: Some((25, AreaBasis::Stated)),
                conflict: false
            }
        );
        assert_eq!(city.settle(None, None), Settled::default());
    }
}
