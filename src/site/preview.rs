//! The pictures shown beside a shared link: text and map, 1200 by 630, drawn here.

use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::site::Site;
use crate::site::error::SiteError;
use crate::site::incidents::people;
use crate::site::map::{Shape, project, shapes};
use crate::site::places::{self, Place};
use crate::site::query::Fate;
use crate::site::search::{Facet, Search};
use crate::site::tally::Tally;
use crate::site::text::{counted, plain};

/// The most characters a line of the title takes at its size.
const TITLE_LINE: usize = 24;

/// The most lines of the title; the rest is cut off.
const TITLE_LINES: usize = 4;

/// The most characters a line below the title takes.
const DETAIL_LINE: usize = 44;

#[derive(Template)]
#[template(path = "preview.svg")]
struct Preview {
    kicker: String,
    colour: &'static str,
    title: Vec<String>,
    details: Vec<String>,
    shapes: &'static [Shape],
    own: Option<&'static str>,
    spot: Option<(f64, f64)>,
}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../static/fonts/record-sans.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../static/fonts/record-serif-bold.ttf").to_vec());
    Arc::new(fonts)
});

/// `GET /preview.png`
pub(crate) async fn home(Extension(tally): Extension<Arc<Tally>>) -> Result<Response, SiteError> {
    let counts = tally.count(&Search::default(), None);
    let years = tally
        .years()
        .map(|(first, last)| format!(", {first} to {last}"))
        .unwrap_or_default();
    let incidents = format!("{}{years}", counted(counts.incidents.into(), "incident"));
    draw(Preview::new(
        "Every fact with its source",
        "Shootings by and of police in Chicago",
        &[incidents, people(&counts)],
    ))
    .await
}

/// `GET /preview/incidents/{slug}.png`
pub(crate) async fn incident(
    State(site): State<Arc<Site>>,
    Path(file): Path<String>,
) -> Result<Response, SiteError> {
    let slug = file.strip_suffix(".png").ok_or(SiteError::NotFound)?;
    let incident = match site.reader.fate(slug).await? {
        Fate::Published(incident) => incident,
        Fate::Moved(slug) => {
            return Err(SiteError::Moved(format!("/preview/incidents/{slug}.png")));
        }
        Fate::Withdrawn(_) | Fate::Unknown => return Err(SiteError::NotFound),
    };
    let kicker = format!(
        "{}: {}",
        incident.direction().label(),
        incident.casualties()
    );
    let mut preview = Preview::new(
        &kicker,
        &plain(&incident.title),
        &[incident.place(), incident.when()],
    );
    preview.colour = match incident.direction.as_str() {
        "by_police" => "#33479e",
        "of_police" => "#9a4f00",
        "exchange" => "#6b3f73",
        _ => "#5b574f",
    };
    preview.own = places::area(incident.community_area).and_then(|area| path_of(area.number));
    let is_exact = matches!(
        incident.location_precision.as_str(),
        "block" | "address" | "intersection" | "facility"
    );
    preview.spot = incident
        .latitude
        .zip(incident.longitude)
        .filter(|_| is_exact)
        .map(project);
    draw(preview).await
}

/// `GET /preview/neighbourhoods/{slug}.png`
pub(crate) async fn neighbourhood(
    Extension(tally): Extension<Arc<Tally>>,
    Path(file): Path<String>,
) -> Result<Response, SiteError> {
    let slug = file.strip_suffix(".png").ok_or(SiteError::NotFound)?;
    let number = match places::place(slug).ok_or(SiteError::NotFound)? {
        Place::Area(area) => area.number,
        Place::Informal(name) => name.area,
    };
    let counts = tally.count(&Search::default().with(Facet::Neighbourhood, slug), None);
    let details = [
        counted(counts.incidents.into(), "incident"),
        people(&counts),
    ];
    let mut preview = Preview::new("Shootings by and of police", places::name(slug), &details);
    preview.own = path_of(number);
    draw(preview).await
}

fn path_of(area: u8) -> Option<&'static str> {
    shapes()
        .iter()
        .find(|shape| shape.area.number == area)
        .map(|shape| shape.path.as_str())
}

impl Preview {
    fn new(kicker: &str, title: &str, details: &[String]) -> Self {
        Self {
            kicker: kicker.into(),
            colour: "#33479e",
            title: lines(title, TITLE_LINE, TITLE_LINES),
            details: details
                .iter()
                .flat_map(|detail| lines(detail, DETAIL_LINE, 2))
                .collect(),
            shapes: shapes(),
            own: None,
            spot: None,
        }
    }

    /// Each line of the title with its height on the picture.
    fn title_lines(&self) -> impl Iterator<Item = (usize, &String)> {
        self.title
            .iter()
            .enumerate()
            .map(|(place, line)| (206 + 66 * place, line))
    }

    /// Each line below the title with its height on the picture.
    fn detail_lines(&self) -> impl Iterator<Item = (usize, &String)> {
        let below = 206 + 66 * self.title.len();
        self.details
            .iter()
            .enumerate()
            .map(move |(place, line)| (below + 40 * place, line))
    }
}

/// Words put into lines of at most `width` characters; what does not fit ends in an ellipsis.
fn lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines
            .last_mut()
            .filter(|line| line.chars().count() + word.chars().count() < width || line.is_empty());
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => *line += &format!(" {word}"),
            None => lines.push(word.into()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        lines.last_mut().into_iter().for_each(|line| line.push('…'));
    }
    lines
}

/// Draws in a thread of its own: it takes a few hundredths of a second.
async fn draw(preview: Preview) -> Result<Response, SiteError> {
    let drawn = tokio::task::spawn_blocking(move || png(&preview)).await;
    let png = drawn.map_err(|error| SiteError::Picture(error.to_string()))??;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=3600"),
        ),
    ];
    Ok((headers, png).into_response())
}

fn png(preview: &Preview) -> Result<Vec<u8>, SiteError> {
    let failed = |error: &dyn std::fmt::Display| SiteError::Picture(error.to_string());
    let svg = preview.render().map_err(|error| failed(&error))?;
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: "Record Sans".into(),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg, &options).map_err(|error| failed(&error))?;
    let mut pixels = Pixmap::new(1200, 630).ok_or_else(|| failed(&"no memory"))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_are_cut() {
        assert_eq!(
            lines("Two officers and a man shot in Homan Square", 24, 4),
            ["Two officers and a man", "shot in Homan Square"]
        );
        assert_eq!(lines("a b c", 2, 2), ["a", "b…"]);
    }

    #[test]
    fn a_picture_is_drawn() {
        let mut preview = Preview::new("Shot by police", "A <title> & more", &["Austin".into()]);
        preview.own = path_of(25);
        let png = png(&preview).expect("a picture");
        assert!(png.starts_with(b"\x89PNG"));
        assert!(png.len() > 5_000);
    }
}
