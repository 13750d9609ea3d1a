//! The words that tell what a time belongs to, as one table; no rule is here.

use std::sync::LazyLock;

use super::{Governs, Governs::Other, Governs::Shooting};

/// How a word governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// A verb or noun that takes the time beside it.
    Plain,
    /// A noun that a date can stand before: "Sunday's shooting", "a 4 a.m. news conference".
    Event,
    /// "happened", "began": what happened is the noun before it, else the shooting told of.
    Neutral,
    /// "said": only a day right after it is its own.
    Said,
}

/// A governing phrase: its words, what it stands for, and how it governs.
pub(super) struct Phrase {
    pub(super) words: Vec<&'static str>,
    pub(super) governs: Governs,
    pub(super) manner: Manner,
}

const TABLE: &[(Governs, Manner, &[&str])] = &[
    (
        Shooting,
        Manner::Plain,
        &[
            "shot",
            "shoot",
            "shoots",
            "fired",
            "firing",
            "wounded",
            "wounding",
            "grazed",
            "struck",
            "hit",
            "ambushed",
            "attacked",
            "killed",
            "killing",
            "kill",
            "gunned",
            "slain",
            "shots",
            "gunshots",
            "opened fire",
            "open fire",
            "opening fire",
            "opens fire",
            "under fire",
            "exchanged",
            "traded",
            "pulled over",
            "pulling over",
            "stopped",
            "curbed",
            "confronted",
            "injured",
            "hurt",
            "chase",
            "chased",
            "rang out",
            "pulled the trigger",
            "lost her life",
            "lost his life",
            "shooter",
            "lunged",
            "ran",
            "fled",
            "fires",
            "wounds",
        ],
    ),
    (
        Shooting,
        Manner::Event,
        &[
            "shooting",
            "shootings",
            "shootout",
            "gunfire",
            "gunfight",
            "attack",
            "ambush",
            "confrontation",
            "encounter",
            "incident",
            "exchange",
            "traffic stop",
            "killings",
            "slaying",
            "murder",
            "fatal",
            "shoot-out",
            "death",
            "homicide",
            "standoff",
            "crime",
        ],
    ),
    (
        Shooting,
        Manner::Neutral,
        &[
            "happened",
            "occurred",
            "took place",
            "unfolded",
            "erupted",
            "broke out",
            "began",
            "started",
            "came",
        ],
    ),
    (
        Other("statement"),
        Manner::Said,
        &[
            "said",
            "say",
            "says",
            "told",
            "reported",
            "confirmed",
            "according to",
        ],
    ),
    (
        Other("statement"),
        Manner::Plain,
        &[
            "announced",
            "announcement",
            "statement",
            "issued",
            "wrote",
            "apologized",
            "acknowledged",
            "responded to questions",
        ],
    ),
    (
        Other("pronounced"),
        Manner::Plain,
        &[
            "pronounced",
            "died",
            "dies",
            "declared dead",
            "succumbed",
            "dead at",
        ],
    ),
    (
        Other("identified"),
        Manner::Plain,
        &[
            "identified",
            "autopsy",
            "gave his name",
            "gave her name",
            "made public",
            "named",
            "made her name",
            "made his name",
            "medical examiner",
        ],
    ),
    (
        Other("charged"),
        Manner::Plain,
        &[
            "charged",
            "charges",
            "charge",
            "arraigned",
            "indicted",
            "indictment",
            "accused",
        ],
    ),
    (
        Other("arrest"),
        Manner::Plain,
        &[
            "arrested",
            "arrest",
            "custody",
            "captured",
            "caught",
            "surrendered",
            "turned himself in",
            "turned herself in",
            "detained",
            "sought",
            "apprehended",
        ],
    ),
    (
        Other("court"),
        Manner::Plain,
        &[
            "court",
            "bond",
            "bail",
            "judge",
            "sentenced",
            "sentencing",
            "convicted",
            "verdict",
            "jury",
            "jurors",
            "pleaded",
            "testified",
            "lawsuit",
            "sued",
            "suit",
            "appeal",
            "appear",
            "acquitted",
            "ruled",
            "ruling",
            "admitted",
            "filed",
            "deposition",
            "serve",
            "plea",
        ],
    ),
    (
        Other("court"),
        Manner::Event,
        &["hearing", "trial", "lawsuits", "retrial"],
    ),
    (
        Other("council"),
        Manner::Plain,
        &[
            "voted",
            "vote",
            "approved",
            "approve",
            "council",
            "committee",
            "settlement",
            "settlements",
            "settled",
            "settle",
            "agenda",
            "agreed",
        ],
    ),
    (Other("council"), Manner::Event, &["meeting"]),
    (
        Other("press_conference"),
        Manner::Plain,
        &[
            "told reporters",
            "met reporters",
            "speaking to reporters",
            "spoke to reporters",
            "briefed reporters",
            "addressed reporters",
        ],
    ),
    (
        Other("press_conference"),
        Manner::Event,
        &[
            "news conference",
            "press conference",
            "conference",
            "briefing",
            "interview",
        ],
    ),
    (
        Other("published"),
        Manner::Plain,
        &[
            "posted",
            "published",
            "updated",
            "copyright",
            "tweeted",
            "tweet",
            "photographed",
            "last modified",
        ],
    ),
    (
        Other("hired"),
        Manner::Plain,
        &[
            "hired",
            "joined",
            "sworn",
            "graduated",
            "appointed",
            "took office",
            "promoted",
            "retired",
            "formed",
            "came to the department",
            "was hired",
            "on the force",
            "service ended",
            "served",
            "worked",
            "been with",
            "been there",
            "with the police",
            "with the department",
            "set up",
            "unveiled",
            "bought",
        ],
    ),
    (
        Other("hospital_status"),
        Manner::Plain,
        &[
            "condition",
            "hospitalized",
            "released from",
            "recovering",
            "surgery",
            "operated",
            "operation",
            "treated",
            "stabilized",
            "upgraded",
            "downgraded",
            "life support",
            "visited",
            "listed",
            "taken to",
            "rushed",
            "transported",
            "critical",
            "stable",
            "recover",
            "let go",
            "back home",
            "went home",
            "discharged from",
        ],
    ),
    (
        Other("call"),
        Manner::Plain,
        &[
            "call",
            "calls",
            "called",
            "caller",
            "responded",
            "responding",
            "dispatched",
            "phoned",
            "summoned",
            "alerted",
            "answered",
            "arrived",
            "brought officers",
            "were sent",
            "been sent",
            "report of",
            "reports of",
        ],
    ),
    (
        Other("video_release"),
        Manner::Plain,
        &[
            "released",
            "release",
            "put out",
            "released video",
            "video",
            "footage",
            "recordings",
            "disclosed",
        ],
    ),
    (
        Other("gathering"),
        Manner::Plain,
        &[
            "protested",
            "marched",
            "gathered",
            "mourned",
            "buried",
            "demonstrated",
            "mourners",
            "protesters",
            "demonstrators",
            "laid to rest",
            "mourning",
        ],
    ),
    (
        Other("gathering"),
        Manner::Event,
        &[
            "vigil",
            "funeral",
            "protest",
            "protests",
            "march",
            "rally",
            "memorial",
            "anniversary",
            "procession",
            "visitation",
            "wake",
            "ceremony",
            "service",
        ],
    ),
    (
        Other("found"),
        Manner::Plain,
        &["found", "discovered", "turned up", "recovered", "located"],
    ),
    (
        Other("scene"),
        Manner::Plain,
        &[
            "cleared",
            "reopened",
            "remained",
            "canvassing",
            "closed",
            "investigating",
        ],
    ),
    (
        Other("duty"),
        Manner::Plain,
        &[
            "stripped",
            "suspended",
            "fired from",
            "resigned",
            "placed on",
            "returned to work",
            "recommended",
        ],
    ),
    (
        Other("total"),
        Manner::Plain,
        &[
            "so far",
            "count",
            "total",
            "toll",
            "statistics",
            "percent",
            "compared with",
            "number of",
        ],
    ),
    (
        Other("previous_event"),
        Manner::Plain,
        &[
            "earlier shooting",
            "previous shooting",
            "another shooting",
            "first shooting",
            "similar",
        ],
    ),
];

/// The table's phrases by first letter, the longest first.
static BY_LETTER: LazyLock<[Vec<Phrase>; 26]> = LazyLock::new(|| {
    let mut letters: [Vec<Phrase>; 26] = Default::default();
    for (governs, manner, phrases) in TABLE {
        for phrase in *phrases {
            let words: Vec<&str> = phrase.split([' ', '-']).collect();
            if let Some(bucket) = letter(phrase).and_then(|letter| letters.get_mut(letter)) {
                bucket.push(Phrase {
                    words,
                    governs: *governs,
                    manner: *manner,
                });
            }
        }
    }
    for bucket in &mut letters {
        bucket.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    letters
});

fn letter(word: &str) -> Option<usize> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first
        .is_ascii_lowercase()
        .then(|| usize::from(first - b'a'))
}

/// The phrases that may begin with this word.
pub(super) fn phrases(word: &str) -> &'static [Phrase] {
    letter(word)
        .and_then(|letter| BY_LETTER.get(letter))
        .map_or(&[], Vec::as_slice)
}

/// Words that open a clause of their own.
pub(super) const OPENERS: &[&str] = &[
    "when", "while", "after", "before", "because", "that", "who", "whom", "whose", "which",
    "where", "although", "though", "but", "if", "until", "as",
];

/// Openers whose clause stands inside the sentence that goes on after it.
pub(super) const RELATIVE: &[&str] = &["who", "whom", "whose", "which", "that"];

/// Auxiliaries: the verb after one is the sentence's own.
pub(super) const AUXILIARIES: &[&str] = &[
    "was", "were", "is", "are", "has", "have", "had", "been", "be", "must", "will",
];

/// Phrases that put what follows, or what they follow, after publication.
pub(super) const AHEAD: &[&[&str]] = &[
    &["will"],
    &["scheduled"],
    &["slated"],
    &["set", "for"],
    &["is", "due"],
    &["are", "due"],
    &["due", "in"],
    &["due", "back"],
    &["is", "to", "be"],
    &["are", "to", "be"],
    &["is", "expected"],
    &["are", "expected"],
    &["to", "vote"],
];

/// Words that may stand between a date and the noun it describes.
pub(super) const ADJECTIVES: &[&str] = &[
    "s",
    "fatal",
    "deadly",
    "police",
    "involved",
    "officer",
    "off",
    "duty",
    "traffic",
    "early",
    "late",
    "morning",
    "afternoon",
    "evening",
    "night",
    "daylight",
    "double",
    "triple",
    "mass",
    "chaotic",
    "violent",
    "rare",
    "joint",
    "brief",
    "similar",
    "brazen",
    "separate",
    "bond",
    "court",
    "press",
    "news",
];

/// What a large number before it makes a total.
pub(super) const COUNTED: &[&str] = &[
    "people",
    "officers",
    "shootings",
    "homicides",
    "murders",
    "times",
    "cases",
    "incidents",
    "shot",
    "killed",
];
