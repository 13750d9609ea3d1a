//! A query string against every address that takes one, over the sample articles: no answer is a
//! fault of the server.
#![no_main]

use std::sync::{Arc, LazyLock};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use libfuzzer_sys::fuzz_target;
use police_shootings::{
    database,
    ingest::{
        self,
        read::{Options, Source, offer},
    },
    site::{self, Site},
};
use tokio::runtime::Runtime;
use tower::ServiceExt;

const PATHS: [&str; 7] = [
    "/",
    "/incidents",
    "/incidents.csv",
    "/incidents.json",
    "/incidents.geojson",
    "/incidents.atom",
    "/articles",
];

static SITE: LazyLock<(Runtime, Router)> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let app = runtime.block_on(app());
    (runtime, app)
});

async fn app() -> Router {
    let path = std::env::temp_dir().join(format!("fuzz-query-{}.db", std::process::id()));
    let mut connection = database::open_for_writing(&path).await.expect("a database");
    let samples = Source::Path(concat!(env!("CARGO_MANIFEST_DIR"), "/../samples").into());
    let offers = offer(vec![samples], Options::default());
    ingest::run(
        &mut connection,
        "samples",
        offers,
        std::future::pending(),
        |_| {},
    )
    .await
    .expect("a run");
    site::app(Arc::new(
        Site::open(&path, "http://record.example")
            .await
            .expect("a site"),
    ))
}

fuzz_target!(|bytes: &[u8]| {
    let Some((path, query)) = bytes.split_first() else {
        return;
    };
    let path = PATHS[usize::from(*path) % PATHS.len()];
    // What is no address never reaches the router.
    let address = [path.as_bytes(), b"?", query].concat();
    let Ok(request) = Request::get(address.as_slice()).body(Body::empty()) else {
        return;
    };
    let (runtime, app) = &*SITE;
    runtime.block_on(async {
        let answer = app.clone().oneshot(request).await.expect("an answer");
        assert!(!answer.status().is_server_error(), "{}", answer.status());
        to_bytes(answer.into_body(), usize::MAX)
            .await
            .expect("a whole answer");
    });
});
