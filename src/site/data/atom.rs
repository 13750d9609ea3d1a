//! A search as an Atom feed.

use askama::Template;

use crate::site::Site;
use crate::site::frame::NAME;
use crate::site::query::Incident;
use crate::site::search::Search;
use crate::site::text::plain;

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed {
    title: String,
    here: String,
    list: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    title: String,
    href: String,
    updated: String,
    published: String,
    summary: String,
}

/// The feed's XML.
pub(super) fn feed(site: &Site, search: &Search, incidents: &[Incident]) -> String {
    let entries: Vec<Entry> = incidents
        .iter()
        .map(|incident| Entry {
            title: format!("{} – {}", plain(&incident.title), incident.when()),
            href: site.absolute(&incident.path()),
            updated: incident.changed_at.clone(),
            published: incident.added_at.clone(),
            summary: plain(&incident.summary),
        })
        .collect();
    let updated = entries.iter().map(|entry| entry.updated.clone()).max();
    let feed = Feed {
        title: format!("{NAME}: incidents{}", search.described()),
        here: site.absolute(&search.address("/incidents.atom")),
        list: site.absolute(&search.list()),
        updated: updated.unwrap_or_else(|| "1970-01-01T00:00:00Z".into()),
        entries,
    };
    feed.render().unwrap_or_default()
}
