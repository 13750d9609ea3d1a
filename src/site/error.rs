//! What can go wrong for a visitor, and the page that says so.
//!
//! The cause of a failure is logged here, once, and never shown.

use std::any::Any;

use askama::Template;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::site::frame::Frame;
use crate::site::query::is_overload;

/// Why a request gets no page of its own.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SiteError {
    #[error("there is no such page")]
    NotFound,
    #[error("withdrawn: {0}")]
    Gone(String),
    #[error("moved to {0}")]
    Moved(String),
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("a body could not be made: {0}")]
    Body(axum::Error),
    #[error("a picture could not be drawn: {0}")]
    Picture(String),
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    heading: &'static str,
    explanation: String,
}

impl IntoResponse for SiteError {
    fn into_response(self) -> Response {
        match self {
            Self::Moved(path) => Redirect::permanent(&path).into_response(),
            Self::NotFound => page(
                StatusCode::NOT_FOUND,
                "There is no such page",
                "The address may be mistyped. Every incident ever published here keeps its address, so a copied link cannot have expired.",
            ),
            Self::Gone(reason) => page(
                StatusCode::GONE,
                "This incident was withdrawn",
                &format!("The reason given: {reason}"),
            ),
            Self::Database(error) if is_overload(&error) => {
                tracing::warn!(%error, "a query was stopped");
                page(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "This took too long",
                    "The question was stopped so that others get their answers. Use fewer or longer words, or try again in a moment.",
                )
            }
            failure => {
                tracing::error!(error = %failure, "a request failed");
                failed()
            }
        }
    }
}

fn failed() -> Response {
    page(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Something went wrong here",
        "The fault is ours and has been logged. Try again in a moment; the record itself is not affected.",
    )
}

fn page(status: StatusCode, heading: &'static str, explanation: &str) -> Response {
    let page = ErrorPage {
        frame: Frame::bare(heading),
        heading,
        explanation: explanation.into(),
    };
    match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => (status, heading).into_response(),
    }
}

/// Any address that is not in the table; one of ours with a slash too many is sent on.
pub(crate) async fn not_found(OriginalUri(address): OriginalUri) -> SiteError {
    let ours = ["/incidents", "/neighbourhoods", "/articles", "/about"];
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_ours = |path: &&str| {
        let rest = ours.iter().find_map(|start| path.strip_prefix(start));
        rest.is_some_and(|rest| rest.bytes().all(|byte| plain(byte) || byte == b'/'))
    };
    let path = address.path().strip_suffix('/').filter(is_ours);
    path.map_or(SiteError::NotFound, |path| {
        let query = address.query().map(|query| format!("?{query}"));
        SiteError::Moved(format!("{path}{}", query.unwrap_or_default()))
    })
}

/// A request that is neither GET nor HEAD.
pub(crate) async fn wrong_method() -> Response {
    page(
        StatusCode::METHOD_NOT_ALLOWED,
        "This site can only be read",
        "Only GET and HEAD requests are answered here.",
    )
}

/// A panic in a handler: a fault of ours, answered as such.
pub(crate) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    failed()
}
