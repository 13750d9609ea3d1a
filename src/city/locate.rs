//! From a spot to its place on the grid and the area it lies in; what is ambiguous stays `None`.

mod crossings;

use super::{
    City,
    course::Course,
    coverage::Surroundings,
    grid::{GridPoint, steps},
    spot::Spot,
    street::Street,
    wanted::{Wanted, numbered_course},
};

/// Middle of the house numbers of a block. Fewer houses stand towards its end: on 4,000 blocks
/// with known positions the median error is least between 42 and 45, and 2 metres more at 50.
const MIDDLE: f64 = 43.0;
/// Candidates closer together than this are one place.
const SAME_PLACE_METRES: f64 = 150.0;
/// How far apart a road is probed for the areas it runs through, in metres.
const PROBE_METRES: f64 = 50.0;

/// Where a spot lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// Its middle.
    pub point: GridPoint,
    /// The two ends of a block, the one point of a crossing, the whole course of a road.
    pub line: Vec<GridPoint>,
    /// The community area of `point`; `None` only for a road that runs through several.
    pub area: Option<u8>,
    /// Another area lies within 80 metres of `point`, so `area` may be the neighbour's.
    pub near_edge: bool,
    /// The other areas within 80 metres of `point`, and those that the line reaches into.
    pub also: Vec<u8>,
}

/// One way to read a spot: its middle and its ends.
struct Candidate {
    point: GridPoint,
    line: Vec<GridPoint>,
    around: Surroundings,
}

impl City {
    /// Finds a spot. A compass letter the text left out is filled in only if one answer fits: by
    /// the house numbers in use, the crossing street, or else `hint`, the number of the community
    /// area the text names. `None` if the street is unknown, the number lies outside its range,
    /// or the answer is not certain.
    #[must_use]
    pub fn locate(&self, spot: &Spot, hint: Option<u8>) -> Option<Located> {
        match spot {
            Spot::Block { hundred, street } => self.choose(self.blocks(*hundred, street), hint),
            Spot::Intersection(one, other) => self.choose(self.crossings(one, other), hint),
            Spot::Road(street) => self.road(street),
        }
    }

    fn blocks(&self, hundred: u32, street: &Street) -> Vec<Candidate> {
        let block = |course: &Course| self.block(hundred, course);
        let known: Vec<_> = self.courses(street).collect();
        if known.is_empty() {
            let arithmetic = numbered_course(street);
            return arithmetic
                .iter()
                .filter_map(block)
                .filter(|block| self.area_at(block.point).is_some())
                .collect();
        }
        known.into_iter().filter_map(block).collect()
    }

    fn block(&self, hundred: u32, course: &Course) -> Option<Candidate> {
        if !course.has_block(hundred) {
            return None;
        }
        let from = f64::from(hundred.max(course.first));
        let to = f64::from(hundred.saturating_add(99).min(course.last));
        let line = vec![course.point_at(from), course.point_at(to)];
        self.candidate(course.point_at(f64::from(hundred) + MIDDLE), line)
    }

    /// `None` beyond the city's limits.
    fn candidate(&self, point: GridPoint, line: Vec<GridPoint>) -> Option<Candidate> {
        let around = self.coverage.surroundings(point);
        around.area.is_some().then_some(Candidate {
            point,
            line,
            around,
        })
    }

    /// The one place that all candidates mean, or that lies in (or at the edge of) the hint.
    fn choose(&self, candidates: Vec<Candidate>, hint: Option<u8>) -> Option<Located> {
        let candidates = match one_place(candidates) {
            Ok(found) => return Some(self.located(found?)),
            Err(candidates) => candidates,
        };
        let hint = hint?;
        let fits = |found: &Candidate| {
            found.around.area == Some(hint) || found.around.near.contains(&hint)
        };
        let fitting = candidates.into_iter().filter(fits).collect();
        one_place(fitting)
            .ok()
            .flatten()
            .map(|found| self.located(found))
    }

    fn located(&self, found: Candidate) -> Located {
        let near_edge = !found.around.near.is_empty();
        let mut also = found.around.near;
        for area in found.line.iter().filter_map(|end| self.area_at(*end)) {
            if Some(area) != found.around.area && !also.contains(&area) {
                also.push(area);
            }
        }
        Located {
            point: found.point,
            line: found.line,
            area: found.around.area,
            near_edge,
            also,
        }
    }

    /// A road lies in an area only if all of it does.
    fn road(&self, street: &Street) -> Option<Located> {
        let courses: Vec<_> = self.courses(street).collect();
        let first = courses.first()?;
        if courses
            .iter()
            .any(|course| course.runs_north() != first.runs_north())
        {
            return None;
        }
        let mut line: Vec<_> = courses.iter().flat_map(|course| course.points()).collect();
        let along = |point: &GridPoint| {
            if first.runs_north() {
                point.north
            } else {
                point.east
            }
        };
        line.sort_by(|one, other| along(one).total_cmp(&along(other)));
        line.dedup();
        let probes = probes(&line);
        let mut areas: Vec<u8> = probes
            .iter()
            .filter_map(|point| self.area_at(*point))
            .collect();
        areas.sort_unstable();
        areas.dedup();
        let (area, also) = match areas[..] {
            [area] => (Some(area), Vec::new()),
            _ => (None, areas),
        };
        Some(Located {
            point: *probes.get(probes.len() / 2)?,
            line,
            area,
            near_edge: !also.is_empty(),
            also,
        })
    }

    /// The courses a text can mean by this street.
    fn courses(&self, street: &Street) -> impl Iterator<Item = &Course> {
        let named = self.streets.courses(&street.name);
        let wanted = Wanted::new(street, named);
        named.iter().filter(move |course| wanted.includes(course))
    }
}

/// The first candidate if all lie together, nothing if there is none, else all of them back.
fn one_place(candidates: Vec<Candidate>) -> Result<Option<Candidate>, Vec<Candidate>> {
    let together = candidates.split_first().is_none_or(|(first, rest)| {
        rest.iter()
            .all(|other| first.point.distance_metres(other.point) <= SAME_PLACE_METRES)
    });
    if together {
        Ok(candidates.into_iter().next())
    } else {
        Err(candidates)
    }
}

/// Points along a line, close enough to see every area it runs through.
fn probes(line: &[GridPoint]) -> Vec<GridPoint> {
    let pieces = line.iter().zip(line.iter().skip(1));
    let probe = |(from, to): (&GridPoint, &GridPoint)| {
        let count = (from.distance_metres(*to) / PROBE_METRES).ceil();
        steps(*from, *to, count)
    };
    pieces.flat_map(probe).collect()
}
