//! What heads a case of a list: its date in full, first in its paragraph, behind a name and a dash,
//! or on a line of a form.

use super::{super::document::Document, Telling};

/// A name and what else stands before the date of a heading, in bytes.
const LONGEST_LEAD: usize = 90;

/// Keys of a form under which the day of a case stands.
const KEYS: &[&str] = &[
    "incident date",
    "date of incident",
    "date of shooting",
    "date",
];

/// Marks the headings. The case of a form's line begins with the lines that stand together above it:
/// the name of the officer of whom it is. Where another such line stands among them, it begins as far
/// above its own as the case before.
pub(super) fn mark(document: &Document<'_>, tellings: &mut [Telling]) {
    let mut first_line = 0;
    let mut above = None;
    for at in 0..tellings.len() {
        let opens = document.opens_paragraph(at);
        match opens.then(|| shape(document, &tellings[at])).flatten() {
            Some(Shape::Heading) => tellings[at].heads = true,
            Some(Shape::Line) => {
                let above = *above.get_or_insert(at - first_line);
                tellings[first_line.max(at.saturating_sub(above))].heads = true;
                first_line = at + 1;
            }
            None => {}
        }
        if !is_line(document, &tellings[at]) {
            first_line = at + 1;
            above = None;
        }
    }
    mark_capitals(document, tellings);
}

/// "POLICE-INVOLVED SHOOTING. 015th District …. HOMICIDE. 006th District …": paragraphs of a bulletin
/// that begin with what they tell of in capitals.
fn mark_capitals(document: &Document<'_>, tellings: &mut [Telling]) {
    let heads = (1..tellings.len()).filter(|at| {
        let opens = document.opens_paragraph(*at) && !document.opens_paragraph(at + 1);
        opens && is_in_capitals(document.text.get(tellings[*at].span.clone()))
    });
    let heads: Vec<usize> = heads.collect();
    for at in heads.iter().filter(|_| heads.len() > 1) {
        tellings[*at].heads = true;
    }
}

fn is_in_capitals(sentence: Option<&str>) -> bool {
    const SHORTEST: usize = 6;
    let letters = |sentence: &str| sentence.chars().filter(|sign| sign.is_alphabetic()).count();
    let lower = |sentence: &str| sentence.contains(char::is_lowercase);
    sentence.is_some_and(|sentence| {
        letters(sentence) >= SHORTEST && !lower(sentence) && sentence.ends_with(['.', ':'])
    })
}

/// How a case is headed.
enum Shape {
    /// "May 3, 2019: Ada Mercer, 30", "Ada Mercer (#17) – May 3, 2019, 79th and Halsted".
    Heading,
    /// "Incident Date: 3 May 2019", one line of several.
    Line,
}

fn shape(document: &Document<'_>, telling: &Telling) -> Option<Shape> {
    let sentence = document.lower.get(telling.span.clone())?;
    let mut whens = telling.whens.iter();
    // What a court did on a day heads no case.
    let when = whens.find(|when| {
        when.date.is_some_and(|date| date.day().is_some())
            && !when.rule.contains("publication")
            && when.governs.may_be_shooting()
    })?;
    let span = when.span.start - telling.span.start..when.span.end - telling.span.start;
    let before = sentence.get(..span.start)?.trim();
    let behind = sentence.get(span.end..)?.trim_start();
    if before.is_empty() {
        return behind
            .starts_with([':', '–', '—', '-', '|'])
            .then_some(Shape::Heading);
    }
    let key = before.strip_suffix(':').map(str::trim);
    if key.is_some_and(|key| KEYS.contains(&key)) {
        return Some(Shape::Line);
    }
    let parted = before.ends_with(['–', '—', '|']) || before.ends_with(" -");
    (parted && before.len() <= LONGEST_LEAD).then_some(Shape::Heading)
}

/// "Officer Ada Mercer": a line without an end mark, as those of a form are.
fn is_line(document: &Document<'_>, telling: &Telling) -> bool {
    let text = document.text.get(telling.span.clone());
    text.is_some_and(|text| !text.ends_with(['.', '!', '?', '"', '”']))
}

/// Begins with a date in full, then a place, then a colon.
pub(super) fn is_captioned(sentence: &str) -> bool {
    const LONGEST_CAPTION: usize = 60;
    let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    if !months.iter().any(|name| sentence.starts_with(name)) {
        return false;
    }
    let head = sentence.split_once(':').map_or("", |(head, _)| head);
    let mut words = head.split_whitespace().skip(1);
    let is_day = |word: &str| word.trim_end_matches(',').parse::<u8>().is_ok();
    let is_year = |word: &str| {
        word.trim_end_matches(',')
            .parse::<u16>()
            .is_ok_and(|year| year > 1900)
    };
    head.len() <= LONGEST_CAPTION
        && words.next().is_some_and(is_day)
        && words.next().is_some_and(is_year)
        && words.next().is_some()
}
