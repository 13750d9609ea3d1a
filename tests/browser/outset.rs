//! Where a journey sets out: a served city, and a driver that opens browsers.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdout, Command, Stdio},
};

use crate::{
    city,
    seed::Seed,
    server::Server,
    visitor::{Scripts, Visitor},
};

/// Incidents of the city: two pages of a list, and every kind of page.
const INCIDENTS: usize = 60;

/// A served city and a WebDriver; both end when this is dropped, also by a test that fails.
pub(crate) struct Outset {
    driver: Driver,
    server: Server,
    /// Its folder is deleted last.
    _seed: Seed,
}

impl Outset {
    /// None where no browser is installed, after saying so.
    pub(crate) async fn new() -> Option<Self> {
        let driver = Driver::start()?;
        let mut seed = Seed::new().await;
        city::fill(&mut seed, INCIDENTS).await;
        let server = Server::start(&seed.path());
        Some(Self {
            driver,
            server,
            _seed: seed,
        })
    }

    /// A new browser without history, cookies or anything kept.
    pub(crate) async fn visitor(&self, scripts: Scripts) -> Visitor {
        let site = format!("http://{}", self.server.address);
        Visitor::arrive(&self.driver.address, site, scripts).await
    }
}

/// A running chromedriver. Browsers must be closed before it is dropped.
struct Driver {
    process: Child,
    address: String,
    /// Kept open: the driver may still print.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    fn start() -> Option<Self> {
        if let Some(missing) = ["chromium", "chromedriver"]
            .into_iter()
            .find(|name| !is_installed(name))
        {
            skip(missing);
            return None;
        }
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let port = output
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("successfully on port ")
                    .map(|(_, port)| port.trim_end_matches('.').to_owned())
            });
        let port = port.expect("chromedriver prints its port");
        Some(Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            _output: output,
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn is_installed(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Past the test harness, which shows what a test prints only if it fails.
fn skip(missing: &str) {
    let what = format!("no browser was found: {missing} is not installed");
    assert!(
        env::var_os("CI").is_none_or(|value| value != "true"),
        "{what}"
    );
    writeln!(std::io::stderr(), "skipped, {what}").expect("standard error takes a line");
}
