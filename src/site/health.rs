//! For machines: is it alive, what may be crawled, where is everything.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use crate::city::City;
use crate::site::Site;
use crate::site::error::SiteError;

const NO_STORE: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

/// `GET /healthz`: 200 while the database answers.
pub(crate) async fn healthz(State(site): State<Arc<Site>>) -> Result<impl IntoResponse, SiteError> {
    site.reader.version().await?;
    Ok(([NO_STORE], "ok\n"))
}

/// `GET /robots.txt`
pub(crate) async fn robots(State(site): State<Arc<Site>>) -> String {
    format!(
        "User-agent: *\nDisallow: /incidents?*q=\nDisallow: /incidents?*after=\nDisallow: /incidents?*before=\nSitemap: {}\n",
        site.absolute("/sitemap.xml")
    )
}

/// `GET /sitemap.xml`
pub(crate) async fn sitemap(State(site): State<Arc<Site>>) -> Result<impl IntoResponse, SiteError> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |path: &str, changed: Option<&str>| {
        let changed = changed
            .and_then(|stamp| stamp.get(..10))
            .map(|day| format!("<lastmod>{day}</lastmod>"));
        // Slugs are made of letters, digits and hyphens; writing to a string cannot fail.
        let _ = writeln!(
            xml,
            "<url><loc>{}</loc>{}</url>",
            site.absolute(path),
            changed.unwrap_or_default()
        );
    };
    ["/", "/incidents", "/neighbourhoods", "/articles", "/about"]
        .into_iter()
        .for_each(|path| add(path, None));
    for area in City::chicago().areas() {
        add(&format!("/neighbourhoods/{}", area.slug), None);
    }
    for (slug, changed) in site.reader.every_address().await? {
        add(&format!("/incidents/{slug}"), Some(&changed));
    }
    xml += "</urlset>\n";
    Ok((
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8")],
        xml,
    ))
}

/// `GET /openapi.json`
pub(crate) async fn openapi() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "application/json")],
        include_str!("../../static/openapi.json"),
    )
}
