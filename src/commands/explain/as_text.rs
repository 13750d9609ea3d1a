//! `explain` for people: each fact with the words it rests on and the rule that read it.

use police_shootings::{
    incident::Incident,
    ingest::extract::{self, Possible, Step},
    model::{Article, Claim, Person, Report, Value},
};

use super::Explained;
use crate::commands::terminal::plain;

/// What was read in an article.
pub(super) fn article(explained: &Explained<'_>) -> String {
    let article = explained.article;
    let published = article
        .published_on
        .map(|day| day.format("%-d %B %Y").to_string());
    let mut lines = vec![
        plain(&article.source),
        format!("  headline:  {}", or_none(Some(&article.title))),
        format!("  publisher: {}", or_none(article.publisher.as_deref())),
        format!("  published: {}", or_none(published.as_deref())),
        format!(
            "  status:    {} ({})",
            explained.reading.status.label(),
            plain(&explained.reading.reason)
        ),
    ];
    if explained.reading.no_republication {
        lines.push("  its text refuses republication: none of it is shown".into());
    }
    for (number, (report, incident)) in explained.incidents.iter().enumerate() {
        lines.push(format!("  {}. {}", number + 1, heading(report, incident)));
        lines.extend(
            report
                .claims
                .iter()
                .map(|claim| self::claim(explained, claim)),
        );
        lines.extend(
            report
                .people
                .iter()
                .map(|person| self::person(explained, person)),
        );
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What was read in each sentence: the number of its event, the sentence, then a line a finding.
pub(super) fn steps(steps: &[Step]) -> String {
    let mut lines = Vec::new();
    for step in steps {
        let event = step
            .event
            .map_or_else(|| "-".into(), |event| event.to_string());
        lines.push(format!("  [{event}] {}", plain(&step.sentence)));
        lines.extend(
            step.read
                .iter()
                .map(|read| format!("        {}", plain(read))),
        );
    }
    lines.push(String::new());
    lines.join("\n")
}

/// An input that could not be read.
pub(super) fn rejected(source: &str, reason: &str) -> String {
    format!(
        "{}\n  status:    could not be read ({})\n",
        plain(source),
        plain(reason)
    )
}

fn or_none(text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty())
        .map_or_else(|| "not stated".into(), plain)
}

fn heading(report: &Report, incident: &Incident) -> String {
    let back = if report.primary {
        ""
    } else {
        " (the article looks back at it)"
    };
    let conflict = if incident.place.conflict {
        "; the neighbourhood does not contain the block"
    } else {
        ""
    };
    format!("{}{back}{conflict}", plain(&incident.title))
}

fn claim(explained: &Explained<'_>, claim: &Claim) -> String {
    let value = match &claim.value {
        Value::Date(date) => date.in_words(),
        Value::Direction(direction) => direction.label().into(),
        Value::Circumstance(circumstance) => circumstance.label().into(),
        value => value.to_string(),
    };
    line(
        claim.field.label(),
        &value,
        &explained.quote(&claim.span),
        &claim.rule,
    )
}

fn person(explained: &Explained<'_>, person: &Person) -> String {
    let age = person.age.map(|age| format!("aged {age}"));
    let parts = [
        person.gender.clone(),
        age,
        Some(person.injury.label().into()),
        person.condition.clone(),
        person.hospital.clone(),
    ];
    let value = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    line(
        person.role.label(),
        &value,
        &explained.quote(&person.span),
        &person.rule,
    )
}

fn line(label: &str, value: &str, quote: &str, rule: &str) -> String {
    let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "     {label:26} {:26} “{}” [{}]",
        plain(value),
        plain(&quote),
        plain(rule)
    )
}

/// Traits of fewer points are left out: they decide nothing, and there are many.
const TELLING: f32 = 0.5;

/// The values that were weighed against each other, with what speaks for and against each.
pub(super) fn weighed(article: &Article) -> String {
    let fields = extract::possible(article).into_iter();
    let fields = fields.filter(|(_, values)| !values.is_empty());
    let fields = fields.map(|(field, values)| {
        let lines: String = values.iter().map(possible).collect();
        format!("\n  {}, weighed for the main event:{lines}", field.label())
    });
    fields.collect()
}

fn possible(possible: &Possible) -> String {
    let traits = possible.traits.iter();
    let telling = traits.filter(|(_, points)| points.abs() >= TELLING);
    let traits = telling.map(|((kind, what), points)| format!("{kind} {what} {points:+.1}"));
    let traits: Vec<String> = traits.collect();
    format!(
        "\n     {:10} {:+5.1}: {}",
        possible.value,
        possible.points(),
        traits.join(", ")
    )
}
