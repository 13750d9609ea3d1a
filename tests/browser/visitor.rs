//! A person at a browser: opens, reads, types, presses.

use std::time::{Duration, Instant};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// Whether the browser runs scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    On,
    Off,
}

/// No GPU, no sandbox (tests may run as root), no scrolling that a click could miss, and no host
/// but this machine.
const ARGUMENTS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--force-prefers-reduced-motion",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// How long a page may take to show what is looked for.
const PATIENCE: Duration = Duration::from_secs(5);

/// One browser with a profile of its own; closed when dropped.
pub(crate) struct Visitor {
    pub(crate) browser: WebDriver,
    site: String,
    _profile: TempDir,
}

impl Visitor {
    pub(crate) async fn arrive(driver: &str, site: String, scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().expect("a folder");
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(argument).expect("an argument");
        }
        let folder = format!("--user-data-dir={}", profile.path().display());
        wanted.add_arg(&folder).expect("an argument");
        if scripts == Scripts::Off {
            let blocked = json!({ "profile.managed_default_content_settings.javascript": 2 });
            wanted
                .add_experimental_option("prefs", blocked)
                .expect("preferences");
        }
        Self {
            browser: WebDriver::new(driver, wanted).await.expect("a browser"),
            site,
            _profile: profile,
        }
    }

    /// Opens a path of the site.
    pub(crate) async fn open(&self, path: &str) {
        let address = format!("{}{path}", self.site);
        self.browser.goto(&address).await.expect("the page opens");
    }

    /// The path and query of the present page.
    pub(crate) async fn path(&self) -> String {
        let address = self.browser.current_url().await.expect("an address");
        address
            .as_str()
            .strip_prefix(&self.site)
            .expect("still on the site")
            .to_owned()
    }

    /// The first element that a selector finds, once the page has one.
    pub(crate) async fn find(&self, selector: &str) -> WebElement {
        let asked = self.browser.query(By::Css(selector));
        let found = asked
            .wait(PATIENCE, Duration::from_millis(50))
            .first()
            .await;
        found.unwrap_or_else(|_| panic!("the page has no {selector}"))
    }

    /// Clicks on the first element that a selector finds.
    pub(crate) async fn press(&self, selector: &str) {
        let pressed = self.find(selector).await.click().await;
        pressed.unwrap_or_else(|error| panic!("{selector} cannot be pressed: {error}"));
    }

    /// Presses what leads to another address, and waits for it.
    pub(crate) async fn follow(&self, selector: &str) {
        let from = self.path().await;
        self.press(selector).await;
        self.leave(&from).await;
    }

    /// Waits until the page has another address.
    pub(crate) async fn leave(&self, from: &str) {
        let begun = Instant::now();
        while self.path().await == from {
            assert!(begun.elapsed() < PATIENCE, "nothing leads on from {from}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) async fn type_into(&self, selector: &str, text: impl Into<TypingData>) {
        self.find(selector)
            .await
            .send_keys(text)
            .await
            .expect("a field takes text");
    }

    /// What is seen of the first element that a selector finds.
    pub(crate) async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.expect("text")
    }

    /// Where the links lead that a selector finds.
    pub(crate) async fn links(&self, selector: &str) -> Vec<String> {
        let found = self
            .browser
            .find_all(By::Css(selector))
            .await
            .expect("a list");
        let mut links = Vec::new();
        for link in found {
            links.extend(link.attr("href").await.expect("an element"));
        }
        links
    }

    pub(crate) async fn is_shown(&self, selector: &str) -> bool {
        self.find(selector)
            .await
            .is_displayed()
            .await
            .expect("an element")
    }

    /// Presses keys of the keyboard, wherever the focus is.
    pub(crate) async fn keys(&self, keys: impl Into<TypingData>) {
        let pressed = self.browser.action_chain().send_keys(keys).perform().await;
        pressed.expect("keys");
    }

    /// A command of the browser's developer tools.
    pub(crate) async fn emulate(&self, command: &str, settings: serde_json::Value) {
        let done = self.browser.cdp().send_raw(command, settings).await;
        done.unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// The value of an expression in the page.
    pub(crate) async fn value(&self, expression: &str) -> serde_json::Value {
        let script = format!("return {expression}");
        let value = self
            .browser
            .execute(script, Vec::new())
            .await
            .expect("a value");
        value.json().clone()
    }
}
