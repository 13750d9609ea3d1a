//! Stand-in for the city until its branch lands; not to be merged.
#![allow(missing_docs, clippy::allow_attributes, clippy::unwrap_used)]
use std::{collections::HashMap, fmt, str::FromStr, sync::LazyLock};

#[derive(Debug, Clone)]
pub struct Area {
    pub number: u8,
    pub name: String,
    pub slug: String,
    pub side: String,
    pub population_2020: u32,
    outline: Vec<(f64, f64)>,
}
#[derive(Debug, Clone)]
pub struct Neighbourhood {
    pub name: String,
    pub slug: String,
    pub area: u8,
    pub also_in: Vec<u8>,
}
#[derive(Debug, Clone, Copy)]
pub struct GridPoint {
    pub east: f64,
    pub north: f64,
}
impl GridPoint {
    pub fn lat_lon(self) -> (f64, f64) {
        let knots = [
            (0., 0.),
            (1200., 800.),
            (1600., 1200.),
            (1800., 1300.),
            (1900., 1400.),
            (2100., 1500.),
            (2200., 1600.),
            (2700., 2100.),
            (2900., 2200.),
            (3100., 2400.),
            (20000., 19300.),
        ];
        let mut v = self.north;
        if v < 0. {
            let s = -v;
            let i = knots.windows(2).position(|w| s <= w[1].0).unwrap_or(9);
            let (a, b) = (knots[i], knots[i + 1]);
            v = -(a.1 + (s - a.0) / (b.0 - a.0) * (b.1 - a.1));
        }
        (
            41.88208 + 3.4774e-7 * self.east + 1.822005e-5 * v,
            -87.62811 + 2.43641e-5 * self.east - 5.0038e-7 * v,
        )
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Spot(String);
impl FromStr for Spot {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        if text.contains(' ') {
            Ok(Self(text.into()))
        } else {
            Err("no spot".into())
        }
    }
}
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
#[derive(Debug, Clone)]
pub struct Located {
    pub point: GridPoint,
    pub area: u8,
    pub near_edge: bool,
    pub also: Vec<u8>,
}

#[derive(Debug)]
pub struct City {
    areas: Vec<Area>,
    names: Vec<Neighbourhood>,
    by_name: HashMap<String, usize>,
    streets: HashMap<String, Vec<(String, f64)>>,
}

static CHICAGO: LazyLock<City> = LazyLock::new(City::load);
const DIR: &str = "/work/shared/chicago/";
fn slugify(name: &str) -> String {
    let text: String = name
        .to_lowercase()
        .chars()
        .filter(|c| *c != '\'')
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    text.split('-')
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
fn base(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|w| {
            ![
                "st", "ave", "blvd", "rd", "dr", "pl", "ct", "pkwy", "ter", "n", "s", "e", "w",
            ]
            .contains(&w.to_lowercase().as_str())
        })
        .collect();
    let text = words.join(" ").to_uppercase();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() { text } else { digits }
}
impl City {
    pub fn chicago() -> &'static Self {
        &CHICAGO
    }
    fn load() -> Self {
        let corners: serde_json::Value = serde_json::from_str(
            &std::fs::read_to_string(format!("{DIR}community_area_corners.json")).unwrap(),
        )
        .unwrap();
        let mut areas = vec![];
        for row in csv::Reader::from_path(format!("{DIR}community_areas.csv"))
            .unwrap()
            .records()
        {
            let row = row.unwrap();
            let outline = corners[&row[0]]["outline"]
                .as_array()
                .unwrap()
                .iter()
                .map(|p| (p[0].as_f64().unwrap(), p[1].as_f64().unwrap()))
                .collect();
            areas.push(Area {
                number: row[0].parse().unwrap(),
                name: row[1].into(),
                slug: slugify(&row[1]),
                side: row[2].into(),
                population_2020: row[10].parse().unwrap(),
                outline,
            });
        }
        let mut names: Vec<Neighbourhood> = areas
            .iter()
            .map(|a| Neighbourhood {
                name: a.name.clone(),
                slug: a.slug.clone(),
                area: a.number,
                also_in: vec![],
            })
            .collect();
        for row in csv::Reader::from_path(format!("{DIR}aliases.csv"))
            .unwrap()
            .records()
        {
            let row = row.unwrap();
            names.push(Neighbourhood {
                name: row[0].into(),
                slug: slugify(&row[0]),
                area: row[1].parse().unwrap(),
                also_in: row[3]
                    .split_whitespace()
                    .filter_map(|n| n.parse().ok())
                    .collect(),
            });
        }
        names.sort_by(|a, b| a.slug.cmp(&b.slug));
        names.dedup_by(|a, b| a.slug == b.slug || a.name == b.name);
        let by_name = names
            .iter()
            .enumerate()
            .map(|(i, n)| (n.name.to_lowercase(), i))
            .collect();
        let mut streets: HashMap<String, Vec<(String, f64)>> = HashMap::new();
        for row in csv::Reader::from_path(format!("{DIR}streets.csv"))
            .unwrap()
            .records()
        {
            let row = row.unwrap();
            let mut c = row[3].split_whitespace();
            let (n, d): (f64, &str) = (
                c.next().and_then(|n| n.parse().ok()).unwrap_or(0.),
                c.next().unwrap_or("N"),
            );
            let n = if d == "S" || d == "W" { -n } else { n };
            streets
                .entry(base(&row[1]))
                .or_default()
                .push((row[2].into(), n));
        }
        Self {
            areas,
            names,
            by_name,
            streets,
        }
    }
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }
    pub fn neighbourhoods(&self) -> &[Neighbourhood] {
        &self.names
    }
    pub fn area(&self, n: u8) -> Option<&Area> {
        self.areas.iter().find(|a| a.number == n)
    }
    pub fn area_named(&self, name: &str) -> Option<&Area> {
        self.areas
            .iter()
            .find(|a| a.name.eq_ignore_ascii_case(name))
    }
    pub fn neighbourhood(&self, name: &str) -> Option<&Neighbourhood> {
        self.by_name
            .get(&name.to_lowercase())
            .map(|i| &self.names[*i])
    }
    fn line(&self, name: &str) -> Option<(bool, f64)> {
        let b = base(name);
        if let Ok(n) = b.parse::<f64>() {
            return Some((true, -n * 100.));
        }
        self.streets
            .get(&b)?
            .first()
            .map(|(runs, c)| (runs == "E-W", *c))
    }
    pub fn locate(&self, spot: &Spot, _hint: Option<u8>) -> Option<Located> {
        let point = if let Some((one, other)) = spot.0.split_once('&') {
            let (a, b) = (self.line(one)?, self.line(other)?);
            match (a.0, b.0) {
                (true, false) => GridPoint {
                    east: b.1,
                    north: a.1,
                },
                (false, true) => GridPoint {
                    east: a.1,
                    north: b.1,
                },
                _ => return None,
            }
        } else {
            let mut words = spot.0.split_whitespace();
            let n: f64 = words.next()?.parse().ok()?;
            let d = words.next()?;
            let (_, c) = self.line(&words.collect::<Vec<_>>().join(" "))?;
            let n = if d == "W" || d == "S" {
                -(n + 50.)
            } else {
                n + 50.
            };
            if d == "W" || d == "E" {
                GridPoint { east: n, north: c }
            } else {
                GridPoint { east: c, north: n }
            }
        };
        let area = self
            .areas
            .iter()
            .find(|a| inside(&a.outline, point))?
            .number;
        Some(Located {
            point,
            area,
            near_edge: false,
            also: vec![],
        })
    }
}
fn inside(outline: &[(f64, f64)], p: GridPoint) -> bool {
    let mut odd = false;
    for (i, a) in outline.iter().enumerate() {
        let b = outline[(i + 1) % outline.len()];
        if (a.1 > p.north) != (b.1 > p.north)
            && p.east < (b.0 - a.0) * (p.north - a.1) / (b.1 - a.1) + a.0
        {
            odd = !odd;
        }
    }
    odd
}
