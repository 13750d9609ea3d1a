//! The names publishers give to an article's fields; tables only.

/// Names of the fields, the most telling first; compared without case, `_`, `-` and accents.
pub(super) struct Keys {
    pub title: &'static [&'static str],
    pub url: &'static [&'static str],
    pub date: &'static [&'static str],
    pub publisher: &'static [&'static str],
    pub text: &'static [&'static str],
    pub summary: &'static [&'static str],
    pub byline: &'static [&'static str],
    pub lead: &'static [&'static str],
    pub updated: &'static [&'static str],
    pub caption: &'static [&'static str],
}

/// Never among the dates: when it was crawled or indexed. Of an update only where no other is told.
pub(super) const KEYS: Keys = Keys {
    title: &[
        "headline", "title", "titulo", "titular", "heading", "hed", "head", "subject", "name",
    ],
    url: &[
        "canonical",
        "canonicalurl",
        "url",
        "link",
        "permalink",
        "weburl",
        "articleurl",
        "externalurl",
        "mainentityofpage",
        "enlace",
        "guid",
        "id",
    ],
    date: &[
        "datepublished",
        "published",
        "publishedon",
        "publishedat",
        "publisheddate",
        "publisheddategmt",
        "publishdate",
        "publicationdate",
        "publishtime",
        "publishedtime",
        "pubdate",
        "firstpublished",
        "datecreated",
        "posted",
        "postedon",
        "postedat",
        "dateposted",
        "date",
        "fecha",
        "fechapublicacion",
        "fechadepublicacion",
        "issue",
        "issued",
        "issuedate",
        "dateissued",
        "datum",
        "edition",
        "filed",
        "stamp",
        "moved",
        "sent",
        "created",
        "createdat",
        "createdon",
        "$date",
    ],
    publisher: &[
        "publisher",
        "newspaper",
        "sitename",
        "site",
        "source",
        "outlet",
        "publication",
        "provider",
        "periodico",
        "medio",
        "ispartof",
        "paper",
        "org",
        "organization",
        "fuente",
    ],
    text: &[
        "articlebody",
        "articletext",
        "fulltext",
        "text",
        "body",
        "textcontent",
        "content",
        "contenttext",
        "contenthtml",
        "bodytext",
        "bodyhtml",
        "html",
        "texto",
        "cuerpo",
        "contenido",
        "story",
        "paragraphs",
        "paras",
        "copy",
        "txt",
    ],
    summary: &["summary", "description", "resumen"],
    byline: &["byline", "dateline", "author", "meta"],
    // The first paragraph; a teaser or summary only says again what the text says.
    lead: &["lede", "lead", "leadparagraph", "firstparagraph"],
    updated: &[
        "datemodified",
        "dateupdated",
        "updated",
        "updatedat",
        "updatedon",
        "lastupdated",
        "lastupdate",
        "modified",
        "modifiedat",
        "lastmodified",
    ],
    caption: &["caption", "photocaption", "imagecaption"],
};

/// Words by which a field that has none of the known names is told, and words that it must not
/// hold: of an update, a comment, a teaser or the fine print.
pub(super) struct Hints {
    /// Any of these is a part of the name.
    pub some: &'static [&'static str],
    /// None of these is.
    pub none: &'static [&'static str],
}

/// Names that hold an article's text, as far as a name can tell.
pub(super) const TEXT: Hints = Hints {
    some: &["text", "body", "content", "para", "story", "article"],
    none: BESIDE,
};

/// Any name that an article's text may have.
pub(super) const ANY_TEXT: Hints = Hints {
    some: &[""],
    none: BESIDE,
};

/// Names that hold a headline.
pub(super) const TITLE: Hints = Hints {
    some: &["title", "headline"],
    none: &["sub", "seo", "short", "site", "section", "job"],
};

/// Names that hold the day of publication.
pub(super) const DATE: Hints = Hints {
    some: &["date", "pub", "posted", "time"],
    none: OTHER_DAYS,
};

/// What other days are by their names: of what became of the page, and of what it tells.
const OTHER_DAYS: &[&str] = &[
    "updat",
    "modif",
    "crawl",
    "index",
    "fetch",
    "scrap",
    "access",
    "expir",
    "event",
    "edit",
    "retriev",
    "import",
    "captur",
    "injur",
    "death",
    "birth",
    "born",
    "incident",
    "occur",
    "offens",
    "shoot",
    "arrest",
    "crime",
    "download",
    "archiv",
    "copyright",
    "watch",
    "killed",
];

/// Names that hold the publisher.
pub(super) const PUBLISHER: Hints = Hints {
    some: &["publisher", "publication", "source", "site", "newspaper"],
    none: &["date", "time", "url", "link", "id", "type", "section"],
};

/// What a page carries beside its article.
pub(super) const BESIDE: &[&str] = &[
    "comment",
    "related",
    "copyright",
    "legal",
    "terms",
    "policy",
    "bio",
    "paywall",
    "summary",
    "teaser",
    "caption",
    "latest",
    "viewed",
    "trending",
    "footer",
    "header",
    "type",
    "title",
    "url",
    "notice",
    "warning",
    "disclaimer",
];

/// Names of objects that are no part of an article: what tells of persons, pictures, other stories
/// and other days than that of publication.
pub(super) const APART: &[&str] = &[
    "title",
    "headline",
    "comment",
    "related",
    "author",
    "byline",
    "creator",
    "contributor",
    "person",
    "people",
    "user",
    "image",
    "photo",
    "picture",
    "media",
    "video",
    "gallery",
    "caption",
    "advert",
    "tag",
    "categor",
    "keyword",
    "seo",
    "social",
    "share",
    "nav",
    "menu",
    "footer",
    "location",
    "place",
    "geo",
    "incident",
    "event",
    "suspect",
    "victim",
    "publisher",
    "provider",
    "source",
    "site",
    "newsletter",
    "license",
    "rights",
    "copyright",
    "next",
    "previous",
    "other",
];

/// Names of a list of articles in an object that wraps it.
pub(super) const WRAPPERS: &[&str] = &[
    "articles",
    "items",
    "item",
    "results",
    "data",
    "docs",
    "documents",
    "entries",
    "entry",
    "posts",
    "stories",
    "news",
    "records",
    "pages",
    "feed",
    "response",
    "hits",
];
