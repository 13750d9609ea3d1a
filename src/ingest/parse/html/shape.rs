//! An element in, its part in the page out: text, a block of its own, or no part of the article.

use scraper::node::Element;

/// Elements that never hold an article's prose.
const FOREIGN: [&str; 30] = [
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "aside",
    "footer",
    "button",
    "iframe",
    "svg",
    "math",
    "figure",
    "figcaption",
    "picture",
    "select",
    "option",
    "head",
    "title",
    "video",
    "audio",
    "object",
    "embed",
    "canvas",
    "dialog",
    "menu",
    "input",
    "textarea",
    "noframes",
    "frameset",
    "label",
];

/// Elements that stand inside a line; every other one begins a new one.
const INLINE: [&str; 36] = [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "nobr",
    "ruby",
    "rt",
    "foreignobject",
];

/// Words of class and id that name a part beside the article.
const BESIDE: [&str; 66] = [
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "archive",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "caption",
    "captions",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "credit",
    "disqus",
    "foot",
    "footer",
    "gallery",
    "gdpr",
    "image",
    "img",
    "latest",
    "login",
    "masthead",
    "menu",
    "modal",
    "more",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "onward",
    "outbrain",
    "paywall",
    "photo",
    "photos",
    "popular",
    "popup",
    "promo",
    "promos",
    "recirc",
    "recommended",
    "recommendations",
    "related",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "taboola",
    "tags",
    "teaser",
    "toolbar",
    "topbar",
    "trending",
    "video",
    "widget",
    "widgets",
    "skip",
];

/// The part an element plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Text within a line.
    Inline,
    /// A block: a line of its own.
    Block,
    /// By its name beside the article, unless most of the page's text is in it.
    Beside,
    /// Never a part of the article.
    Foreign,
}

pub(super) fn part(element: &Element) -> Part {
    let name = element.name();
    if FOREIGN.contains(&name) || is_hidden(element) {
        Part::Foreign
    } else if !matches!(
        name,
        "html" | "body" | "article" | "main" | "p" | "h1" | "span"
    ) && is_beside(element)
    {
        Part::Beside
    } else if INLINE.contains(&name) {
        Part::Inline
    } else {
        Part::Block
    }
}

fn is_hidden(element: &Element) -> bool {
    element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element
            .attr("style")
            .is_some_and(|style| style.replace(' ', "").contains("display:none"))
}

fn is_beside(element: &Element) -> bool {
    let role = element.attr("role");
    // Old content systems wrap the whole page in one form.
    if element.name() == "form"
        || matches!(
            role,
            Some("navigation" | "complementary" | "contentinfo" | "banner" | "search")
        )
    {
        return true;
    }
    ["class", "id"]
        .iter()
        .filter_map(|key| element.attr(key))
        .flat_map(|names| names.split(|c: char| !c.is_ascii_alphanumeric()))
        .any(|word| BESIDE.contains(&word.to_ascii_lowercase().as_str()))
}
