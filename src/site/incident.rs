//! One incident's page: what is known, and for each fact the sentence it rests on.

mod behind;
mod disagreement;
mod facts;
mod notes;
mod people;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use crate::model::{Grade, Precision};
use crate::site::Site;
use crate::site::article::day;
use crate::site::card::Card;
use crate::site::data;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::map::{Mark, SpotMap};
use crate::site::places;
use crate::site::query::{Correction, Fate, Incident, Source};
use crate::site::share::{Share, json_ld};
use crate::site::tally::Tally;
use crate::site::text::{counted, plain};

use behind::Behind;
use disagreement::Disagreement;
use facts::Fact;
use notes::{Note, Notes, SourceLine};
use people::PersonLine;

/// How many incidents nearby are shown.
const NEARBY: usize = 5;

#[derive(Template, WebTemplate)]
#[template(path = "incident.html")]
pub(crate) struct IncidentPage {
    frame: Frame,
    title: String,
    when: String,
    iso: String,
    status: Vec<String>,
    is_reviewed: bool,
    summary: String,
    facts: Vec<Fact>,
    precision: &'static str,
    warnings: Vec<String>,
    people: Vec<PersonLine>,
    disagreements: Vec<Disagreement>,
    sources: Vec<SourceLine>,
    notes: Vec<Note>,
    changes: Vec<Change>,
    same_day: Vec<Card>,
    nearby: Vec<Card>,
    area: Option<(String, String)>,
    map: Option<SpotMap>,
    share: Share,
    json: String,
    /// The link by which a mistake is reported, if the operator named an address.
    report: Option<String>,
}

/// A decision of an operator, in words.
struct Change {
    date: String,
    text: String,
    reason: String,
}

/// `GET /incidents/{slug}` and `/incidents/{slug}.json`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    Path(name): Path<String>,
) -> Result<Response, SiteError> {
    let (slug, ending) = name
        .strip_suffix(".json")
        .map_or((name.as_str(), ""), |slug| (slug, ".json"));
    let incident = match site.reader.fate(slug).await? {
        Fate::Published(incident) => *incident,
        Fate::Moved(present) => {
            return Err(SiteError::Moved(format!("/incidents/{present}{ending}")));
        }
        Fate::Withdrawn(reason) => return Err(SiteError::Gone(plain(&reason))),
        Fate::Unknown => return Err(SiteError::NotFound),
    };
    if ending == ".json" {
        return data::one(&site, &incident).await;
    }
    let behind = Behind::of(&site, incident.id).await?;
    let near = near(&tally, &incident);
    let others = site.reader.by_ids(&near).await?;
    Ok(IncidentPage::new(&site, &tally, &incident, &behind, &others).into_response())
}

/// Incidents of the same day, then the nearest in time within the same area.
fn near(tally: &Tally, incident: &Incident) -> Vec<i64> {
    let day = incident.id >> 20;
    let others = || {
        tally
            .entries()
            .iter()
            .filter(|other| other.id != incident.id)
    };
    let same_day = others()
        .filter(|other| day > 0 && other.id >> 20 == day)
        .take(NEARBY);
    let area = places::area(incident.community_area).map_or(0, |area| area.number);
    let mut same_area: Vec<i64> = others()
        .filter(|other| area > 0 && other.area == area && other.id >> 20 != day)
        .map(|other| other.id)
        .collect();
    same_area.sort_by_key(|id| (id - incident.id).abs());
    same_day
        .map(|other| other.id)
        .chain(same_area.into_iter().take(NEARBY))
        .collect()
}

impl IncidentPage {
    fn new(
        site: &Site,
        tally: &Tally,
        incident: &Incident,
        behind: &Behind,
        others: &[Incident],
    ) -> Self {
        let mut notes = Notes::new(behind);
        let facts = facts::all(incident, behind, &mut notes);
        let people = people::all(behind, &mut notes);
        let disagreements = disagreement::all(incident, behind);
        let area = places::area(incident.community_area);
        let (same_day, nearby): (Vec<_>, Vec<_>) = others
            .iter()
            .cloned()
            .partition(|other| other.id >> 20 == incident.id >> 20);
        Self {
            frame: frame(site, tally, incident, &behind.sources),
            title: plain(&incident.title),
            when: incident.when(),
            iso: incident.occurred_on.clone().unwrap_or_default(),
            status: status(incident),
            is_reviewed: incident.reviewed,
            summary: plain(&incident.summary),
            facts,
            precision: incident
                .location_precision
                .parse()
                .map_or("not stated", Precision::label),
            warnings: warnings(incident),
            people,
            disagreements,
            sources: notes::sources(behind),
            notes: notes.finish(),
            changes: behind.corrections.iter().map(Change::new).collect(),
            same_day: Card::all(&same_day, &[]),
            nearby: Card::all(&nearby, &[]),
            area: area.map(|area| (area.name.clone(), format!("/neighbourhoods/{}", area.slug))),
            map: SpotMap::of(incident),
            share: Share::of(site, incident),
            json: format!("{}.json", incident.path()),
            report: site
                .contact()
                .map(|contact| contact.href(&format!("A mistake at {}", incident.path()))),
        }
    }
}

fn frame(site: &Site, tally: &Tally, incident: &Incident, sources: &[Source]) -> Frame {
    let title = format!(
        "{} – {}, {} – {NAME}",
        plain(&incident.title),
        incident.place(),
        incident.when()
    );
    Frame::new(
        site,
        tally,
        &incident.path(),
        &title,
        &plain(&incident.summary),
    )
    .under(Section::Incidents)
    .pictured(site, &format!("/preview{}.png", incident.path()))
    .described_by(&json_ld(site, incident, sources))
    .also(
        "application/json",
        "This incident as JSON",
        format!("{}.json", incident.path()),
    )
}

/// Sources, grade and last change, in words.
fn status(incident: &Incident) -> Vec<String> {
    let sources = counted(u64::try_from(incident.sources).unwrap_or(0), "source");
    let support = match incident.grade.parse() {
        Ok(Grade::Corroborated) => format!("{sources}, at least two of them independent"),
        Ok(Grade::Contested) => format!("{sources}, which disagree"),
        _ => sources,
    };
    vec![
        support,
        format!("last change {}", day(&incident.changed_at)),
    ]
}

/// What a reader must know about the place.
fn warnings(incident: &Incident) -> Vec<String> {
    let area = places::area(incident.community_area);
    let area = area.map_or("another area", |area| area.name.as_str());
    let mut warnings = Vec::new();
    if incident.place_conflict {
        let stated = incident
            .neighbourhood
            .as_deref()
            .map_or_else(|| "the stated neighbourhood".into(), plain);
        let is_by_block = incident.area_basis.as_deref() == Some("block");
        warnings.push(if is_by_block {
            format!("The source names {stated}, but the block lies in {area}. It is counted in {area}.")
        } else {
            format!("The source names {stated}, but the block lies just outside, in an area beside it. It is counted in {area}, as stated.")
        });
    }
    if incident.near_edge {
        warnings.push(format!("The block is within 80 metres of the border of {area}, so it may lie in the area beside it."));
    }
    warnings
}

impl Change {
    fn new(correction: &Correction) -> Self {
        let field = correction
            .field
            .as_deref()
            .map(plain)
            .unwrap_or_default()
            .replace('_', " ");
        let value = correction
            .value
            .as_deref()
            .map_or_else(|| "not stated".into(), plain);
        let text = match correction.kind.as_str() {
            "set" => format!("“{field}” was set to {value}"),
            "merge" => "Another page about the same incident was merged into this one".into(),
            "split" => "A report that tells of another incident was taken out".into(),
            "withdraw" => "The page was withdrawn".into(),
            "restore" => "The page was restored".into(),
            "review" => "A person checked it against its sources".into(),
            other => format!("Changed: {other}"),
        };
        Self {
            date: day(&correction.made_at),
            text,
            reason: plain(&correction.reason),
        }
    }
}
