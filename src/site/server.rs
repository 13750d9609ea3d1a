//! The socket: connections with limits, and a graceful stop.
//!
//! `axum::serve` waits for ever for a request's headers; here a slow visitor is cut off, a
//! connection has a lifetime, and there are only so many at once.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

/// How long a visitor may take to send the headers of a request.
const HEADERS: Duration = Duration::from_secs(10);

/// How long a connection may last; a browser opens another without anybody noticing.
const LIFETIME: Duration = Duration::from_secs(120);

/// How long running answers may take to finish once the server was told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Connections at once; more wait in the system's queue.
const CONNECTIONS: usize = 1024;

/// The bytes a request's line and headers may take.
const HEADER_BYTES: usize = 16 << 10;

/// Binds the port.
///
/// # Errors
/// Says what to do where the port is taken or not allowed.
pub(crate) async fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(listen).await {
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "{listen} is in use by another program; stop that one, or choose another port with --listen {}:{}",
            listen.ip(),
            listen.port().checked_add(1).unwrap_or(3000),
        ),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!("this user may not listen on {listen}; choose a port above 1023 with --listen")
        }
        bound => bound.with_context(|| {
            format!("cannot listen on {listen}; choose another address with --listen")
        }),
    }
}

/// Answers requests until SIGINT or SIGTERM.
pub(crate) async fn run(listener: TcpListener, app: Router) {
    let farewell = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = pin!(stop_asked());
    loop {
        let Ok(place) = places.clone().acquire_owned().await else {
            break;
        };
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => answer(stream, app.clone(), &farewell, place),
                // Out of file handles, for instance: give others time to close theirs.
                Err(_) => sleep(Duration::from_millis(100)).await,
            },
        }
    }
    drop(listener);
    timeout(FAREWELL, farewell.shutdown()).await.ok();
}

/// Serves one connection in a task of its own.
fn answer(
    stream: TcpStream,
    app: Router,
    farewell: &GracefulShutdown,
    place: OwnedSemaphorePermit,
) {
    stream.set_nodelay(true).ok();
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .max_headers(100);
    let connection = builder
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app))
        .into_owned();
    let connection = farewell.watch(connection);
    tokio::spawn(async move {
        // A connection that ends with an error is the visitor's affair.
        timeout(LIFETIME, connection).await.ok();
        drop(place);
    });
}

/// Returns on SIGINT or SIGTERM.
async fn stop_asked() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}
