//! A small server of our own, asked as hosts are.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    sync::mpsc::{self, Receiver},
};

use super::*;
use crate::ingest::read::{Source, offer};

const PAGE: &str = "<html><head><title>Man shot</title></head><body><article><p>Police shot a man on Oak Street, officials said Tuesday.</p></article></body></html>";

/// Answers each request by its path; gives its own address and the heads of the requests.
fn serve(answer: impl Fn(&str, &str) -> Vec<u8> + Send + 'static) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("its address"));
    let (heads, received) = mpsc::channel();
    let own = address.clone();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = String::new();
            let mut lines = BufReader::new(&stream);
            while lines.read_line(&mut head).is_ok_and(|read| read > 2) {}
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            let answer = answer(&path, &own);
            if heads.send(head).is_err() || stream.write_all(&answer).is_err() {
                return;
            }
        }
    });
    (address, received)
}

fn reply(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn read(address: &str, change: impl Fn(&mut Options)) -> Vec<Offered> {
    let mut options = Options {
        allow_private: true,
        pause: Duration::ZERO,
        ..Options::default()
    };
    change(&mut options);
    offer(vec![Source::Address(address.into())], options).collect()
}

fn reason(offered: &[Offered]) -> &str {
    match offered {
        [
            Offered {
                outcome: Outcome::Rejected(reason),
                ..
            },
        ] => reason,
        _ => panic!("not one rejection: {offered:?}"),
    }
}

#[test]
fn an_article_is_fetched_once_and_asked_for_again_with_its_marks() {
    let (host, heads) = serve(|path, _| match path {
        "/robots.txt" => reply("404 Not Found", "", b""),
        _ => reply(
            "200 OK",
            "etag: \"v1\"\r\nlast-modified: Mon, 09 Aug 2021 03:00:00 GMT\r\n",
            PAGE.as_bytes(),
        ),
    });
    let address = format!("{host}/2021/08/08/a?x=1#top");
    let offered = read(&address, |_| {});
    let Outcome::Article(article) = &offered[0].outcome else {
        panic!("{offered:?}")
    };
    assert_eq!(offered[0].source, address);
    assert_eq!(article.url, Some(format!("{host}/2021/08/08/a?x=1")));
    let known = offered[0].validators.clone().expect("marks");
    assert_eq!(known.etag.as_deref(), Some("\"v1\""));
    read(&address, |options| {
        options.known.insert(address.clone(), known.clone());
    });
    let heads: Vec<String> = heads.try_iter().map(|head| head.to_lowercase()).collect();
    assert_eq!(heads.len(), 4);
    assert!(
        heads
            .iter()
            .all(|head| head.contains("user-agent: police-shootings/"))
    );
    assert!(!heads[1].contains("if-none-match"));
    assert!(heads[3].contains("if-none-match: \"v1\""));
    assert!(heads[3].contains("if-modified-since: mon, 09 aug 2021 03:00:00 gmt"));
}

#[test]
fn an_unchanged_address_says_so() {
    let (host, _heads) = serve(|path, _| match path {
        "/robots.txt" => reply("404 Not Found", "", b""),
        _ => b"HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n".to_vec(),
    });
    let offered = read(&format!("{host}/a"), |_| {});
    assert_eq!(offered[0].outcome, Outcome::Unchanged);
}

#[test]
fn a_feed_gives_its_items_and_the_last_one_the_marks() {
    let item = "<item><title>t</title><link>https://x.example/a</link><description>Police shot a man.</description></item>";
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>The Post</title>{item}{item}</channel></rss>"
    );
    let (host, heads) = serve(move |path, _| match path {
        "/robots.txt" => reply("200 OK", "", b"user-agent: *\nallow: /"),
        _ => reply("200 OK", "etag: \"f\"\r\n", feed.as_bytes()),
    });
    let offered = read(&format!("{host}/feed"), |_| {});
    assert_eq!(offered.len(), 2);
    assert_eq!(offered[1].source, format!("{host}/feed#2"));
    assert!(offered[0].validators.is_none() && offered[1].validators.is_some());
    assert_eq!(
        heads.try_iter().count(),
        2,
        "the items' own addresses are not asked"
    );
}

#[test]
fn an_answer_with_a_bad_item_is_asked_for_whole_again() {
    let feed = "<rss version=\"2.0\"><channel><item><title>t</title><description>Police shot a man.\
                </description></item><item><title>1</title></item></channel></rss>";
    let (host, _heads) = serve(move |path, _| match path {
        "/robots.txt" => reply("404 Not Found", "", b""),
        _ => reply("200 OK", "etag: \"f\"\r\n", feed.as_bytes()),
    });
    let offered = read(&format!("{host}/feed"), |_| {});
    assert!(
        matches!(offered[1].outcome, Outcome::Rejected(_)),
        "{offered:?}"
    );
    assert!(offered.iter().all(|offered| offered.validators.is_none()));
}

#[test]
fn redirects_are_followed_within_bounds_and_rules() {
    let (host, _heads) = serve(|path, own| {
        let to = |place: &str| reply("302 Found", &format!("location: {place}\r\n"), b"");
        match path {
            "/robots.txt" => reply("200 OK", "", b"user-agent: *\ndisallow: /closed"),
            "/once" => to("/page"),
            "/page" => reply("200 OK", "", PAGE.as_bytes()),
            "/round" => to("/round"),
            "/closing" => to(&format!("{own}/closed")),
            "/file" => to("file:///etc/passwd"),
            "/nowhere" => reply("301 Moved Permanently", "", b""),
            _ => reply("500 Internal Server Error", "", b""),
        }
    });
    assert!(matches!(
        read(&format!("{host}/once"), |_| {})[0].outcome,
        Outcome::Article(_)
    ));
    for (path, told) in [
        ("/round", "redirects more than"),
        ("/closing", "robots.txt asks not to"),
        ("/closed/a", "robots.txt asks not to"),
        ("/file", "neither http nor https"),
        ("/nowhere", "redirects to nowhere"),
        ("/broken", "500 Internal Server Error"),
    ] {
        let offered = read(&format!("{host}{path}"), |_| {});
        assert!(reason(&offered).contains(told), "{path}: {offered:?}");
    }
}

#[test]
fn private_hosts_are_asked_only_if_allowed() {
    let (host, heads) = serve(|_, _| reply("200 OK", "", PAGE.as_bytes()));
    let port = host.rsplit(':').next().expect("a port").to_owned();
    for name in [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "0x7f000001",
        "2130706433",
        "[::ffff:127.0.0.1]",
    ] {
        let offered = read(&format!("http://{name}:{port}/a"), |options| {
            options.allow_private = false;
        });
        assert!(
            reason(&offered).contains("private or local"),
            "{name}: {offered:?}"
        );
    }
    assert_eq!(heads.try_iter().count(), 0);
}

#[test]
fn answers_are_bounded_and_robots_that_fail_close_the_host() {
    let (host, _heads) = serve(|path, _| match path {
        "/robots.txt" => reply("404 Not Found", "", b""),
        "/cut" => b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nPolice shot".to_vec(),
        _ => reply("200 OK", "", &[b'a'; 5000]),
    });
    let small = |options: &mut Options| options.limits.file_bytes = 1000;
    assert!(reason(&read(&format!("{host}/large"), small)).contains("more than the 1000 bytes"));
    assert!(reason(&read(&format!("{host}/cut"), |_| {})).contains("breaks off"));
    let (closed, _heads) = serve(|_, _| reply("503 Service Unavailable", "", b""));
    assert!(reason(&read(&format!("{closed}/a"), |_| {})).contains("robots.txt: try again"));
    assert!(reason(&read("http://user:word@x.example/", |_| {})).contains("without"));
}
