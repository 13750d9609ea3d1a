//! One `get(&app, path) -> Page`: owns status, headers and parsing.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use police_shootings::site::{self, Site};
use scraper::{Html, Selector};
use tower::ServiceExt;

use crate::seed::Seed;

/// The router over a seeded database.
pub(crate) async fn app(seed: &Seed) -> Router {
    let site = Site::open(&seed.path(), "https://record.example")
        .await
        .expect("a site");
    site::app(Arc::new(site))
}

/// An answer.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// Fetches a path.
pub(crate) async fn get(app: &Router, path: &str) -> Page {
    get_with(app, path, &[]).await
}

/// Fetches a path with headers.
pub(crate) async fn get_with(app: &Router, path: &str, headers: &[(&str, &str)]) -> Page {
    let mut request = Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app
        .clone()
        .oneshot(request.body(Body::empty()).expect("a request"))
        .await
        .expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("a body");
    Page {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

impl Page {
    pub(crate) fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The texts of the elements a selector finds, blanks joined.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let joined = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.html()
            .select(&selector)
            .map(|element| joined(element.text().collect()))
            .collect()
    }

    /// The text of the first element a selector finds.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// An attribute of each element a selector finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html()
            .select(&selector)
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}
