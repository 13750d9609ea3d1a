//! The stylesheet, the script and the icon, part of the program, named by their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::site::error::SiteError;

/// A file with its address, which changes whenever the file does.
struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static str,
    address: String,
}

static ASSETS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    [
        asset(
            "site.css",
            "text/css; charset=utf-8",
            include_str!("../../static/site.css"),
        ),
        asset(
            "site.js",
            "text/javascript; charset=utf-8",
            include_str!("../../static/site.js"),
        ),
        asset(
            "icon.svg",
            "image/svg+xml",
            include_str!("../../static/icon.svg"),
        ),
    ]
});

fn asset(name: &'static str, kind: &'static str, content: &'static str) -> Asset {
    let digest = Sha256::digest(content);
    let hash: String = digest
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    Asset {
        name,
        kind,
        content,
        address: format!("/static/{stem}-{hash}.{ending}"),
    }
}

/// The address of a file by its plain name.
pub(crate) fn address(name: &str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or("/static/", |asset| &asset.address)
}

/// `GET /static/{file}`
pub(crate) async fn file(Path(file): Path<String>) -> Result<Response, SiteError> {
    let is_asked = |asset: &&Asset| asset.address.strip_prefix("/static/") == Some(&file);
    let asset = ASSETS.iter().find(is_asked).ok_or(SiteError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
    ];
    Ok((headers, asset.content).into_response())
}
