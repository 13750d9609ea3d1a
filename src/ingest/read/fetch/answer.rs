//! A host's answer in, what it means out: where it leads, what it holds, how to ask again.

use std::io::Read;

use ureq::{Body, http::Response};
use url::Url;

use super::Validators;

/// The address as one that can be asked.
pub(super) fn usable(address: &str) -> Result<Url, String> {
    let mut url = Url::parse(address).map_err(|fault| format!("it is no address ({fault})"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!(
            "it leads to {:?}, neither http nor https",
            url.scheme()
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it holds a user's name or password: give it without".into());
    }
    url.set_fragment(None);
    Ok(url)
}

/// Where an answer redirects to, if it does.
pub(super) fn redirect(url: &Url, response: &Response<Body>) -> Result<Option<Url>, String> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let next = header(response, "location")
        .and_then(|location| url.join(&location).ok())
        .ok_or("it redirects to nowhere: check the address")?;
    let next = usable(next.as_str())?;
    if url.scheme() == "https" && next.scheme() == "http" {
        return Err(
            "it redirects from https to plain http: give that address if you trust it".into(),
        );
    }
    Ok(Some(next))
}

pub(super) fn validators(response: &Response<Body>) -> Validators {
    Validators {
        etag: header(response, "etag"),
        last_modified: header(response, "last-modified"),
    }
}

fn header(response: &Response<Body>, name: &str) -> Option<String> {
    let value = response.headers().get(name)?.to_str().ok()?;
    Some(value.to_owned())
}

pub(super) fn content(body: &mut Body, limit: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    body.as_reader()
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|fault| format!("its answer breaks off ({fault}): try again later"))?;
    if bytes.len() as u64 > limit {
        return Err(format!(
            "it has more than the {limit} bytes allowed: raise the limit"
        ));
    }
    Ok(bytes)
}
