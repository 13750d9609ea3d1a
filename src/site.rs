//! The reading side: requests come in, pages, feeds and files go out.
//!
//! Reads the record and never writes it; knows nothing of the ingest job. [`app`] is the table of
//! addresses, [`serve`] puts it behind a socket.

mod about;
mod article;
mod articles;
mod assets;
mod bars;
mod cache;
mod card;
mod contact;
mod data;
mod error;
mod facets;
mod figure;
mod frame;
mod headers;
mod health;
mod home;
mod incident;
mod incidents;
mod map;
mod neighbourhood;
mod neighbourhoods;
mod places;
mod preview;
mod query;
mod search;
mod server;
mod share;
mod state;
mod tally;
mod text;
mod wording;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::http::StatusCode;
use axum::{Router, middleware, routing::get};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

pub use contact::Contact;
pub use state::Site;

/// The longest a page may take before the visitor is told to try again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The table of addresses, with the layers around it.
pub fn app(site: Arc<Site>) -> Router {
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(site.clone(), headers::add))
        .layer(CatchPanicLayer::custom(error::panicked))
        // Kept answers are compressed already; this is for the files that are streamed.
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(middleware::from_fn_with_state(site.clone(), cache::keep));
    Router::new()
        .route("/", get(home::page))
        .route("/incidents", get(incidents::page))
        .route("/incidents.csv", get(data::csv))
        .route("/incidents.json", get(data::json))
        .route("/incidents.geojson", get(data::geojson))
        .route("/incidents.atom", get(data::atom))
        .route("/incidents/{slug}", get(incident::page))
        .route("/neighbourhoods", get(neighbourhoods::page))
        .route("/neighbourhoods.csv", get(neighbourhoods::csv))
        .route("/neighbourhoods.json", get(neighbourhoods::json))
        .route("/neighbourhoods/{slug}", get(neighbourhood::page))
        .route("/preview.png", get(preview::home))
        .route("/preview/incidents/{file}", get(preview::incident))
        .route(
            "/preview/neighbourhoods/{file}",
            get(preview::neighbourhood),
        )
        .route("/articles", get(articles::page))
        .route("/articles/{id}", get(article::page))
        .route("/about", get(about::page))
        .route("/healthz", get(health::healthz))
        .route("/robots.txt", get(health::robots))
        .route("/sitemap.xml", get(health::sitemap))
        .route("/openapi.json", get(health::openapi))
        .route("/static/{file}", get(assets::file))
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .layer(layers)
        .with_state(site)
}

/// Serves a database until SIGINT or SIGTERM; prints the address once the port is bound.
///
/// `base_url` is the site's public address, for what needs an absolute one; without it the
/// listening address stands in. `contact` is where readers are told to report a mistake.
///
/// # Errors
/// If the database cannot be read or the port cannot be bound; what to do is in the message.
pub async fn serve(
    database: &Path,
    listen: SocketAddr,
    base_url: Option<String>,
    contact: Option<Contact>,
) -> anyhow::Result<()> {
    let listener = server::bind(listen).await?;
    let address = listener
        .local_addr()
        .context("the listening address cannot be read")?;
    let base_url = base_url.unwrap_or_else(|| format!("http://{address}"));
    let site = Site::open(database, &base_url).await?.reached_at(contact);
    println!("Serving on http://{address}");
    server::run(listener, app(Arc::new(site))).await;
    Ok(())
}
