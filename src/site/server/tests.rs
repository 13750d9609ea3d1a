//! Slow visitors, on a clock that goes on by itself: nothing here waits.

use axum::body::{Body, Bytes};
use axum::routing::get;
use futures_util::stream;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::*;

const PIECE: usize = 1 << 10;

/// A visitor's end of a connection that holds one piece of an answer on its way.
fn connect(app: Router) -> (DuplexStream, JoinHandle<()>, watch::Sender<()>) {
    let (ours, theirs) = tokio::io::duplex(PIECE);
    let (stopping, stopped) = watch::channel(());
    let served = tokio::spawn(converse(theirs, app, stopped));
    (ours, served, stopping)
}

/// Answers with so many pieces.
fn pieces(count: usize) -> Router {
    let body = move || async move {
        let piece = Ok::<_, std::convert::Infallible>(Bytes::from_static(&[b'a'; PIECE]));
        Body::from_stream(stream::iter(std::iter::repeat_n(piece, count)))
    };
    Router::new().route("/", get(body))
}

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: record.example\r\n\r\n";

#[tokio::test(start_paused = true)]
async fn who_does_not_ask_or_stops_asking_is_cut_off() {
    for sent in [b"".as_slice(), b"GET / HTTP/1.1\r\nhost: x", REQUEST] {
        let (mut visitor, served, _stopping) = connect(pieces(1));
        let begun = Instant::now();
        visitor.write_all(sent).await.expect("sent");
        let mut answer = Vec::new();
        visitor.read_to_end(&mut answer).await.expect("an end");
        served.await.expect("served");
        assert!(begun.elapsed() < LIFETIME, "{:?}", begun.elapsed());
    }
}

#[tokio::test(start_paused = true)]
async fn who_takes_nothing_of_the_answer_is_cut_off() {
    let (mut visitor, served, _stopping) = connect(pieces(1000));
    let begun = Instant::now();
    visitor.write_all(REQUEST).await.expect("sent");
    served.await.expect("served");
    assert!(begun.elapsed() < LIFETIME, "{:?}", begun.elapsed());
}

#[tokio::test(start_paused = true)]
async fn who_takes_a_little_at_a_time_gets_the_whole_answer() {
    let (mut visitor, served, _stopping) = connect(pieces(50));
    let begun = Instant::now();
    visitor.write_all(REQUEST).await.expect("sent");
    let (mut answer, mut piece) = (Vec::new(), [0; PIECE]);
    loop {
        sleep(STALL / 5).await;
        match visitor.read(&mut piece).await.expect("a piece") {
            0 => break,
            count => answer.extend_from_slice(&piece[..count]),
        }
    }
    served.await.expect("served");
    assert!(begun.elapsed() > LIFETIME, "{:?}", begun.elapsed());
    assert!(answer.ends_with(b"\r\n0\r\n\r\n"), "the last piece arrived");
}

#[tokio::test(start_paused = true)]
async fn a_stop_completes_the_running_answer_and_takes_no_other() {
    let (mut visitor, served, stopping) = connect(pieces(20));
    visitor.write_all(REQUEST).await.expect("sent");
    let mut first = [0; PIECE];
    visitor.read_exact(&mut first).await.expect("a beginning");
    drop(stopping);
    visitor.write_all(REQUEST).await.expect("sent");
    let mut rest = Vec::new();
    visitor.read_to_end(&mut rest).await.expect("the rest");
    served.await.expect("served");
    let answers = String::from_utf8_lossy(&rest).matches("HTTP/1.1").count();
    assert!(rest.ends_with(b"\r\n0\r\n\r\n") && answers == 0);
}
