//! The socket: connections with limits, and a graceful stop.
//!
//! `axum::serve` waits for ever for a request's headers; here a slow visitor is cut off, whether
//! slow to ask or to take the answer, a connection has a lifetime, and there are only so many at
//! once.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

/// How long a visitor may take to send the headers of a request, or to ask again.
const HEADERS: Duration = Duration::from_secs(10);

/// How long a visitor may take nothing of an answer that waits.
const STALL: Duration = Duration::from_secs(20);

/// How long requests are taken from a connection; a browser opens another without anybody
/// noticing.
const LIFETIME: Duration = Duration::from_secs(120);

/// How long the last answer of a connection may take, for visitors on a slow line.
const LAST_ANSWER: Duration = Duration::from_secs(180);

/// How long running answers may take to finish once the server was told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Connections at once; more wait in the system's queue. A process may usually hold 1024 files, and
/// the database needs some of them.
const CONNECTIONS: u32 = 768;

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
    let (stopping, stopped) = watch::channel(());
    let places = Arc::new(Semaphore::new(CONNECTIONS as usize));
    let mut stop = pin!(stop_asked());
    loop {
        let Ok(place) = places.clone().acquire_owned().await else {
            break;
        };
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    stream.set_nodelay(true).ok();
                    let conversation = converse(stream, app.clone(), stopped.clone());
                    tokio::spawn(async move {
                        conversation.await;
                        drop(place);
                    });
                }
                // Out of file handles, for instance: give others time to close theirs.
                Err(_) => sleep(Duration::from_millis(100)).await,
            },
        }
    }
    drop((listener, stopping));
    timeout(FAREWELL, places.acquire_many(CONNECTIONS))
        .await
        .ok();
}

/// Serves one connection until the visitor leaves, is too slow, or its time is over; once the
/// sender of `stopped` is gone, only the running answer is completed.
async fn converse<S>(stream: S, app: Router, mut stopped: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Send + 'static,
{
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(STALL));
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .max_headers(100)
        .serve_connection(
            TokioIo::new(Box::pin(stream)),
            TowerToHyperService::new(app),
        );
    let mut connection = pin!(connection);
    tokio::select! {
        // A connection that ends with an error is the visitor's affair.
        _ = connection.as_mut() => return,
        _ = stopped.changed() => {}
        () = sleep(LIFETIME) => {}
    }
    connection.as_mut().graceful_shutdown();
    timeout(LAST_ANSWER, connection).await.ok();
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

#[cfg(test)]
mod tests;
