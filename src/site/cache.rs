//! Answers made once for each version of the data: rendered, compressed, tagged, kept.
//!
//! Every successful answer carries an ETag made of its content; a visitor who has it gets 304.
//! Files that are streamed pass through untouched.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::site::{Site, error::SiteError, tally::Tally};

/// The bytes that kept answers may take together.
const MOST: usize = 64 << 20;

/// The largest answer that is made in one piece.
const LARGEST: usize = 16 << 20;

/// A response marked so is made while it is sent: neither kept nor tagged.
#[derive(Clone)]
pub(crate) struct Streamed;

/// Files may be read by scripts of other sites.
pub(crate) const CONTENT_IS_OPEN: (HeaderName, HeaderValue) = (
    header::ACCESS_CONTROL_ALLOW_ORIGIN,
    HeaderValue::from_static("*"),
);

/// The kept answers of one version of the data.
#[derive(Default)]
pub(crate) struct Cache(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    version: (i64, i64),
    answers: HashMap<String, Arc<Answer>>,
    bytes: usize,
}

/// An answer ready to be sent.
struct Answer {
    headers: HeaderMap,
    etag: HeaderValue,
    plain: Bytes,
    gzip: Option<Bytes>,
}

impl Cache {
    fn get(&self, version: (i64, i64), key: &str) -> Option<Arc<Answer>> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.version != version {
            *shelf = Shelf {
                version,
                ..Shelf::default()
            };
        }
        shelf.answers.get(key).cloned()
    }

    fn put(&self, version: (i64, i64), key: String, answer: Arc<Answer>) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes =
            answer.plain.len() + answer.gzip.as_ref().map_or(0, Bytes::len) + key.len() + 512;
        if shelf.version != version || bytes > MOST / 8 {
            return;
        }
        if shelf.bytes + bytes > MOST {
            *shelf = Shelf {
                version,
                ..Shelf::default()
            };
        }
        shelf.bytes += bytes;
        shelf.answers.insert(key, answer);
    }
}

/// Answers from what is kept, or makes, keeps and answers; hands the counts to the handlers.
pub(crate) async fn keep(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Result<Response, SiteError> {
    let is_head = request.method() == Method::HEAD;
    if !is_head && request.method() != Method::GET {
        return Ok(next.run(request).await);
    }
    let tally: Arc<Tally> = site.tally().await?;
    // Some pages bear the day on which they were fetched.
    let version = (
        tally.version,
        chrono::Local::now().timestamp().div_euclid(86_400),
    );
    let key = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    let asked = request.headers().clone();
    let answer = match site.cache.get(version, &key) {
        Some(answer) => answer,
        None => {
            *request.method_mut() = Method::GET;
            request.extensions_mut().insert(tally);
            let response = next.run(request).await;
            if response.status() != StatusCode::OK
                || response.extensions().get::<Streamed>().is_some()
            {
                return Ok(response);
            }
            let answer = Arc::new(Answer::of(response).await?);
            site.cache.put(version, key, answer.clone());
            answer
        }
    };
    Ok(answer.respond(&asked, is_head))
}

impl Answer {
    async fn of(response: Response) -> Result<Self, SiteError> {
        let (parts, body) = response.into_parts();
        let plain = to_bytes(body, LARGEST).await.map_err(SiteError::Body)?;
        let digest: String = Sha256::digest(&plain)
            .iter()
            .take(10)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        // Weak, because the compressed form shares it.
        let etag = HeaderValue::try_from(format!("W/\"{digest}\""))
            .unwrap_or(HeaderValue::from_static("W/\"\""));
        let mut headers = parts.headers;
        headers
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static("no-cache"));
        headers.remove(header::CONTENT_LENGTH);
        let gzip = is_text(&headers)
            .then(|| gzip(&plain))
            .filter(|packed| packed.len() < plain.len());
        Ok(Self {
            headers,
            etag,
            plain,
            gzip,
        })
    }

    fn respond(&self, asked: &HeaderMap, is_head: bool) -> Response {
        let mut headers = self.headers.clone();
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        // Weak comparison: the tag's own mark of weakness does not count.
        let ours = self.etag.to_str().unwrap_or_default();
        let is_known = names(asked, header::IF_NONE_MATCH, |tag| {
            tag == "*" || tag.trim_start_matches("W/") == ours.trim_start_matches("W/")
        });
        if is_known {
            headers.remove(header::CONTENT_TYPE);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let takes_gzip = names(asked, header::ACCEPT_ENCODING, |coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
            let weight = weight.trim().trim_start_matches("q=").parse::<f32>();
            name.trim().eq_ignore_ascii_case("gzip") && weight != Ok(0.0)
        });
        let body = match &self.gzip {
            Some(packed) if takes_gzip => {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                packed
            }
            _ => &self.plain,
        };
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        let body = if is_head {
            Body::empty()
        } else {
            Body::from(body.clone())
        };
        (headers, body).into_response()
    }
}

/// Whether one of a header's values, parted by commas, is meant.
fn names(headers: &HeaderMap, name: header::HeaderName, meant: impl Fn(&str) -> bool) -> bool {
    let values = headers
        .get_all(name)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .any(|value| meant(value.trim()))
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    [
        "text/",
        "application/json",
        "application/geo+json",
        "application/atom+xml",
        "application/xml",
        "image/svg+xml",
    ]
    .iter()
    .any(|start| kind.starts_with(start))
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(7));
    // Writing to memory cannot fail; an empty result would not be used, as it is checked for size.
    let packed = encoder.write_all(plain).and_then(|()| encoder.finish());
    packed.map_or_else(|_| Bytes::copy_from_slice(plain), Bytes::from)
}
