//! What the base template needs of every page: title, address, preview, footer.

use serde_json::Value;

use crate::site::Site;
use crate::site::assets;
use crate::site::tally::Tally;
use crate::site::text::counted;
use crate::site::wording::date_words;

/// The site's name.
pub(crate) const NAME: &str = "Chicago Police Shootings";

/// The entry of the header's menu that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    None,
    Home,
    Incidents,
    Neighbourhoods,
    Articles,
    About,
}

/// The same rows in another form.
pub(crate) struct Alternate {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) href: String,
}

/// The frame around a page.
pub(crate) struct Frame {
    pub(crate) title: String,
    pub(crate) description: String,
    /// The page's one absolute address; none for an error.
    pub(crate) canonical: Option<String>,
    /// The absolute address of the picture shown beside a shared link.
    pub(crate) image: String,
    pub(crate) section: Section,
    pub(crate) words: String,
    pub(crate) is_indexed: bool,
    pub(crate) alternates: Vec<Alternate>,
    /// JSON-LD, fit to stand in a script element.
    pub(crate) json_ld: Option<String>,
    pub(crate) held: String,
    pub(crate) updated: String,
    pub(crate) style: &'static str,
    pub(crate) script: &'static str,
    pub(crate) icon: &'static str,
}

impl Frame {
    /// A frame without counts, for pages that must not depend on the database.
    pub(crate) fn bare(title: &str) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            canonical: None,
            image: String::new(),
            section: Section::None,
            words: String::new(),
            is_indexed: false,
            alternates: Vec::new(),
            json_ld: None,
            held: String::new(),
            updated: String::new(),
            style: assets::address("site.css"),
            script: assets::address("site.js"),
            icon: assets::address("icon.svg"),
        }
    }

    /// The frame of a page at a path.
    pub(crate) fn new(
        site: &Site,
        tally: &Tally,
        path: &str,
        title: &str,
        description: &str,
    ) -> Self {
        let articles = u64::try_from(tally.totals.articles).unwrap_or(0);
        let incidents = tally.entries().len() as u64;
        let last = tally
            .totals
            .last_run
            .as_deref()
            .or(tally.totals.last_change.as_deref());
        Self {
            description: description.into(),
            canonical: Some(site.absolute(path)),
            image: site.absolute("/preview.png"),
            is_indexed: true,
            held: format!(
                "{} from {}",
                counted(incidents, "incident"),
                counted(articles, "article")
            ),
            updated: last
                .and_then(|day| day.get(..10))
                .map(date_words)
                .unwrap_or_default(),
            ..Self::bare(title)
        }
    }

    /// Marks the menu's entry.
    pub(crate) fn under(mut self, section: Section) -> Self {
        self.section = section;
        self
    }

    /// Shows another picture beside a shared link, by its path here.
    pub(crate) fn pictured(mut self, site: &Site, path: &str) -> Self {
        self.image = site.absolute(path);
        self
    }

    /// Adds a description for machines.
    pub(crate) fn described_by(mut self, data: &Value) -> Self {
        // Within a script element only "<" could end it early.
        self.json_ld = Some(data.to_string().replace('<', "\\u003c"));
        self
    }

    /// Adds a form of the same rows.
    pub(crate) fn also(mut self, kind: &'static str, title: &str, href: String) -> Self {
        self.alternates.push(Alternate {
            kind,
            title: title.into(),
            href,
        });
        self
    }

    /// Whether this is the start page, which has a search field of its own.
    pub(crate) fn is_home(&self) -> bool {
        self.section == Section::Home
    }

    /// The menu: label, address, whether the page belongs there.
    pub(crate) fn menu(&self) -> [(&'static str, &'static str, bool); 4] {
        [
            ("Incidents", "/incidents", Section::Incidents),
            ("Neighbourhoods", "/neighbourhoods", Section::Neighbourhoods),
            ("Articles", "/articles", Section::Articles),
            ("About", "/about", Section::About),
        ]
        .map(|(label, href, section)| (label, href, section == self.section))
    }
}
