//! An address in, what it answers out; only addresses that the operator names are asked.
//!
//! Every request says who asks, keeps to the host's robots.txt, leaves a pause since the last
//! one, ends in bounded time and size, and goes only to hosts on the open network unless the
//! operator allows others. Redirects are followed one by one, each under the same rules.

mod answer;
mod hosts;
mod robots;

use std::{
    collections::HashMap,
    io::Read,
    thread,
    time::{Duration, Instant},
};

use ureq::{
    Agent, Body,
    http::{Response, StatusCode},
    unversioned::transport::DefaultConnector,
};
use url::Url;

use super::{Offered, Options, Outcome, file, lines::Lines};
use crate::ingest::parse::Item;
use answer::{content, redirect, usable, validators};
use hosts::Checked;
use robots::Robots;

/// Who asks, as hosts see it; robots.txt names it by the part before the slash.
const USER_AGENT: &str = concat!(
    "police-shootings/",
    env!("CARGO_PKG_VERSION"),
    " (reads news articles its operator names)"
);

/// More redirects than this are no way to an article.
const REDIRECTS: usize = 5;

/// A whole request, from the name's look-up to the last byte.
const WHOLE: Duration = Duration::from_secs(60);

/// Until the first byte of the answer.
const ANSWER: Duration = Duration::from_secs(20);

/// The part of a robots.txt that counts, in bytes (RFC 9309 asks for at least this much).
const ROBOTS_BYTES: u64 = 500 << 10;

/// The pause that a robots.txt may ask for at most.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What an address answered last time: sent along, so that it need not answer the same again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// The answer's `ETag`.
    pub etag: Option<String>,
    /// The answer's `Last-Modified`.
    pub last_modified: Option<String>,
}

/// Asks addresses, and remembers each host's rules and when it was asked last.
#[derive(Debug)]
pub(super) struct Fetcher {
    agent: Agent,
    pause: Duration,
    asked: HashMap<String, Instant>,
    robots: HashMap<String, Robots>,
}

/// What an address holds.
pub(super) enum Fetched {
    /// All of it; the last item carries what to ask with next time.
    Items(Vec<Offered>),
    /// A stream, which is asked for anew each time.
    Lines(Box<Lines>),
}

enum Answer {
    Unchanged,
    Content {
        bytes: Vec<u8>,
        url: Url,
        validators: Validators,
    },
}

impl Fetcher {
    pub(super) fn new(allow_private: bool, pause: Duration) -> Self {
        let config = Agent::config_builder()
            .user_agent(USER_AGENT)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A proxy would look names up itself, unchecked.
            .proxy(None)
            .timeout_global(Some(WHOLE))
            .timeout_recv_response(Some(ANSWER))
            .build();
        let resolver = Checked::new(allow_private);
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
            pause,
            asked: HashMap::new(),
            robots: HashMap::new(),
        }
    }

    /// What an address holds: an article, a feed's items, JSON Lines, or the reason why not.
    pub(super) fn offered(&mut self, address: &str, options: &Options) -> Fetched {
        let known = options.known.get(address);
        match self.fetch(address, known, options.limits.file_bytes) {
            Ok(Answer::Unchanged) => Fetched::Items(vec![Offered {
                source: address.into(),
                outcome: Outcome::Unchanged,
                validators: known.cloned(),
            }]),
            Ok(Answer::Content {
                bytes,
                url,
                validators,
            }) => match file::content(address, file::fetched(bytes), options) {
                Ok(file::Content::Items(found)) => {
                    Fetched::Items(items(address, found, &url, validators))
                }
                Ok(file::Content::Lines(lines)) => Fetched::Lines(lines),
                Err(reason) => rejected(address, reason),
            },
            Err(reason) => rejected(address, reason),
        }
    }

    fn fetch(
        &mut self,
        address: &str,
        known: Option<&Validators>,
        limit: u64,
    ) -> Result<Answer, String> {
        let mut url = usable(address)?;
        for _ in 0..=REDIRECTS {
            self.keep_to_robots(&url)?;
            let mut response = self.ask(&url, known)?;
            let status = response.status();
            if status == StatusCode::NOT_MODIFIED {
                return Ok(Answer::Unchanged);
            }
            if let Some(next) = redirect(&url, &response)? {
                url = next;
                continue;
            }
            if !status.is_success() {
                return Err(format!("the host answers {status}: check the address"));
            }
            let validators = validators(&response);
            let bytes = content(response.body_mut(), limit)?;
            return Ok(Answer::Content {
                bytes,
                url,
                validators,
            });
        }
        Err(format!(
            "it redirects more than {REDIRECTS} times: give the last address"
        ))
    }

    /// Sends one request, after the pause its host is owed.
    fn ask(&mut self, url: &Url, known: Option<&Validators>) -> Result<Response<Body>, String> {
        let host = url.host_str().unwrap_or_default().to_owned();
        let pause = self.robots.get(&origin(url)).and_then(Robots::pause);
        let pause = self.pause.max(pause.unwrap_or_default().min(LONGEST_PAUSE));
        if let Some(before) = self.asked.get(&host) {
            thread::sleep(pause.saturating_sub(before.elapsed()));
        }
        let mut request = self.agent.get(url.as_str());
        let known = known.cloned().unwrap_or_default();
        for (name, value) in [
            ("if-none-match", known.etag),
            ("if-modified-since", known.last_modified),
        ] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        let response = request.call();
        self.asked.insert(host, Instant::now());
        response.map_err(|fault| match fault {
            ureq::Error::Other(refused) => refused.to_string(),
            fault => format!("it cannot be fetched ({fault}): try again later"),
        })
    }

    /// Whether the host lets us ask for this path; its rules are read once a run.
    fn keep_to_robots(&mut self, url: &Url) -> Result<(), String> {
        let origin = origin(url);
        if !self.robots.contains_key(&origin) {
            let rules = self.robots_of(url)?;
            self.robots.insert(origin.clone(), rules);
        }
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        match self.robots.get(&origin) {
            Some(rules) if !rules.allows(path) => Err(
                "the host's robots.txt asks not to fetch it: save the page and give the file"
                    .into(),
            ),
            _ => Ok(()),
        }
    }

    /// A host's rules. None of them where it has no robots.txt; one that it fails to give is an
    /// error, for then nothing is known to be allowed.
    fn robots_of(&mut self, url: &Url) -> Result<Robots, String> {
        let mut at = url.join("/robots.txt").map_err(|fault| fault.to_string())?;
        for _ in 0..=REDIRECTS {
            let mut response = self.ask(&at, None)?;
            if let Some(next) = redirect(&at, &response)? {
                at = next;
            } else if response.status().is_success() {
                let mut text = Vec::new();
                let read = response
                    .body_mut()
                    .as_reader()
                    .take(ROBOTS_BYTES)
                    .read_to_end(&mut text);
                read.map_err(|fault| {
                    format!("its robots.txt cannot be read ({fault}): try again later")
                })?;
                return Ok(Robots::read(&String::from_utf8_lossy(&text), USER_AGENT));
            } else if response.status().is_client_error() {
                return Ok(Robots::default());
            } else {
                let status = response.status();
                return Err(format!(
                    "the host answers {status} for its robots.txt: try again later"
                ));
            }
        }
        Ok(Robots::default())
    }
}

fn items(address: &str, found: Vec<Item>, url: &Url, validators: Validators) -> Vec<Offered> {
    let mut offered: Vec<Offered> = found.into_iter().map(Offered::from).collect();
    // A page that does not state its address was still found under this one.
    if let [one] = offered.as_mut_slice()
        && one.source == address
        && let Outcome::Article(article) = &mut one.outcome
    {
        article.url.get_or_insert_with(|| url.to_string());
    }
    // An answer of which something was rejected is asked for whole next time.
    let rejects = |offered: &Offered| matches!(offered.outcome, Outcome::Rejected(_));
    if !offered.iter().any(rejects)
        && let Some(last) = offered.last_mut()
    {
        last.validators = Some(validators);
    }
    offered
}

fn rejected(address: &str, reason: String) -> Fetched {
    Fetched::Items(vec![Offered::new(address, Outcome::Rejected(reason))])
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests;
