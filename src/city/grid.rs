//! The address grid: house numbers as coordinates, and how they map to the globe and to metres.
//!
//! Numbers in, positions out; knows no street and no area.

/// Numbers south of Madison that are not evenly spaced: house number -> even units (800 a mile).
/// The first three miles hold 1200, 1000 and 900 numbers, each later mile 800.
const SOUTH_KNOTS: [(f64, f64); 10] = [
    (0.0, 0.0),
    (1200.0, 800.0),
    (1600.0, 1200.0),
    (1800.0, 1300.0),
    (1900.0, 1400.0),
    (2100.0, 1500.0),
    (2200.0, 1600.0),
    (2700.0, 2100.0),
    (2900.0, 2200.0),
    (3100.0, 2400.0),
];

/// Length of a degree at Chicago's latitude (41.85° N), WGS 84 series.
const METRES_A_DEGREE_LATITUDE: f64 = 111_070.0;
const METRES_A_DEGREE_LONGITUDE: f64 = 83_044.0;

/// A place in house numbers of the grid: State and Madison is (0, 0), west and south negative.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GridPoint {
    /// House number along an east-west street; "3300 West" is -3300.
    pub east: f64,
    /// House number along a north-south street; "820 South" is -820.
    pub north: f64,
}

impl GridPoint {
    /// The point at these house numbers.
    #[must_use]
    pub const fn new(east: f64, north: f64) -> Self {
        Self { east, north }
    }

    /// Latitude and longitude in degrees (WGS 84), by a linear fit to the City's street centre
    /// lines; right within some 20 metres inside the city.
    #[must_use]
    pub fn lat_lon(self) -> (f64, f64) {
        let north = even_north(self.north);
        (
            41.88208 + 3.4774e-7 * self.east + 1.822_005e-5 * north,
            -87.62811 + 2.43641e-5 * self.east - 5.0038e-7 * north,
        )
    }

    /// The straight distance in metres.
    #[must_use]
    pub fn distance_metres(self, other: Self) -> f64 {
        let ((x, y), (other_x, other_y)) = (self.metres(), other.metres());
        (x - other_x).hypot(y - other_y)
    }

    /// A plane in metres, for distances within the city.
    pub(super) fn metres(self) -> (f64, f64) {
        let (latitude, longitude) = self.lat_lon();
        (
            (longitude + 87.62811) * METRES_A_DEGREE_LONGITUDE,
            (latitude - 41.88208) * METRES_A_DEGREE_LATITUDE,
        )
    }
}

/// The points that part the way from one point to another into `count` equal steps, both ends
/// included.
pub(super) fn steps(from: GridPoint, to: GridPoint, count: f64) -> impl Iterator<Item = GridPoint> {
    let shares = std::iter::successors(Some(0.0), |step| Some(step + 1.0));
    shares
        .take_while(move |step| *step <= count)
        .map(move |step| {
            let share = step / count.max(1.0);
            GridPoint::new(
                from.east + (to.east - from.east) * share,
                from.north + (to.north - from.north) * share,
            )
        })
}

fn even_north(north: f64) -> f64 {
    let south = -north;
    if south <= 0.0 {
        return north;
    }
    if south >= 3100.0 {
        return -(south - 700.0);
    }
    -interpolate(&SOUTH_KNOTS, south)
}

/// The value at `at` on the line through `knots` (ascending), held level beyond the ends.
pub(super) fn interpolate(knots: &[(f64, f64)], at: f64) -> f64 {
    let above = knots.partition_point(|knot| knot.0 < at);
    match (
        above.checked_sub(1).and_then(|below| knots.get(below)),
        knots.get(above),
    ) {
        (Some(low), Some(high)) => low.1 + (at - low.0) * (high.1 - low.1) / (high.0 - low.0),
        (Some(end), None) | (None, Some(end)) => end.1,
        (None, None) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_crossings_lie_where_they_are() {
        for (east, north, latitude, longitude) in [
            (0.0, 0.0, 41.8820, -87.6278),
            (-800.0, -6300.0, 41.7797, -87.6447),
            (-2400.0, 1600.0, 41.9103, -87.6872),
        ] {
            let (lat, lon) = GridPoint::new(east, north).lat_lon();
            assert!((lat - latitude).abs() < 5e-4, "{lat} {latitude}");
            assert!((lon - longitude).abs() < 5e-4, "{lon} {longitude}");
        }
    }

    #[test]
    fn a_mile_is_a_mile_north_south_and_across_the_uneven_numbers() {
        let origin = GridPoint::default();
        for (east, north) in [(800.0, 0.0), (0.0, 800.0), (0.0, -1200.0)] {
            let metres = origin.distance_metres(GridPoint::new(east, north));
            assert!((1590.0..1630.0).contains(&metres), "{metres}");
        }
    }
}
