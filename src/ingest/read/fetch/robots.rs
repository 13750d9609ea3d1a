//! A robots.txt in, which paths may be fetched out (RFC 9309, with the customary `Crawl-delay`).

use std::time::Duration;

/// A rule's pattern is compared step by step; longer ones are not taken.
const LONGEST: usize = 2000;

/// The rules of a host for us; none of them allow everything.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Robots {
    rules: Vec<Rule>,
    pause: Option<Duration>,
}

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    allows: bool,
    pattern: String,
}

/// Whom the lines being read are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Ours,
    Everyones,
    Others,
}

impl Robots {
    /// Reads the groups that name us (the part of `agent` before its slash), else those for all.
    pub(super) fn read(text: &str, agent: &str) -> Self {
        let name = agent.split('/').next().unwrap_or_default().to_lowercase();
        let (mut ours, mut everyones) = (None, Self::default());
        let (mut group, mut naming) = (Group::Others, false);
        for line in text.trim_start_matches('\u{feff}').lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((field, value)) = line.split_once(':') else {
                continue;
            };
            let (field, value) = (field.trim().to_lowercase(), value.trim());
            if field == "user-agent" {
                let named = group_of(value, &name);
                // Several names may stand above one group.
                group = match group {
                    Group::Ours if naming => Group::Ours,
                    Group::Everyones if naming && named == Group::Others => Group::Everyones,
                    _ => named,
                };
                naming = true;
                continue;
            }
            naming = false;
            match group {
                Group::Ours => ours.get_or_insert_with(Self::default).take(&field, value),
                Group::Everyones => everyones.take(&field, value),
                Group::Others => {}
            }
        }
        ours.unwrap_or(everyones)
    }

    /// Whether a path (with its query) may be fetched: the longest rule that matches decides,
    /// of two as long the one that allows.
    pub(super) fn allows(&self, path: &str) -> bool {
        self.rules
            .iter()
            .filter(|rule| matches(&rule.pattern, path))
            .max_by_key(|rule| (rule.pattern.len(), rule.allows))
            .is_none_or(|rule| rule.allows)
    }

    /// The pause between requests that the host asks for.
    pub(super) fn pause(&self) -> Option<Duration> {
        self.pause
    }

    fn take(&mut self, field: &str, value: &str) {
        match field {
            "allow" | "disallow" if !value.is_empty() && value.len() <= LONGEST => {
                self.rules.push(Rule {
                    allows: field == "allow",
                    pattern: value.into(),
                });
            }
            "crawl-delay" => {
                let seconds = value.parse().ok().filter(|s| (0.0..=86_400.0).contains(s));
                self.pause = seconds.map(Duration::from_secs_f64);
            }
            _ => {}
        }
    }
}

fn group_of(value: &str, name: &str) -> Group {
    match value.to_lowercase().as_str() {
        "*" => Group::Everyones,
        named if named.split('/').next() == Some(name) => Group::Ours,
        _ => Group::Others,
    }
}

/// Whether a pattern matches the beginning of a path; `*` stands for anything, `$` at the end of
/// the pattern for the end of the path.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, to_end) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else {
        return false;
    };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else {
        return !to_end || rest.is_empty();
    };
    for piece in middle {
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    if to_end {
        rest.ends_with(last)
    } else {
        rest.contains(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rule_decides() {
        let text = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*.pdf$\nDisallow: /a*b*c\nCrawl-delay: 2 # seconds\n";
        let robots = Robots::read(text, "police-shootings/1.0 (x)");
        for (path, allowed) in [
            ("/", true),
            ("/private/x", false),
            ("/private/open/x", true),
            ("/x.pdf", false),
            ("/x.pdf?y", true),
            ("/a1b2c3", false),
            ("/a1c2b3", true),
        ] {
            assert_eq!(robots.allows(path), allowed, "{path}");
        }
        assert_eq!(robots.pause(), Some(Duration::from_secs(2)));
    }

    #[test]
    fn a_group_with_our_name_counts_alone() {
        let read = |text| Robots::read(text, "police-shootings/1.0 (x)");
        let ours =
            "user-agent: *\ndisallow: /\nuser-agent: a\nuser-agent: Police-Shootings\ndisallow: /x";
        assert!(read(ours).allows("/y"));
        assert!(!read(ours).allows("/x"));
        for text in [
            "",
            "<html>no rules</html>",
            "disallow: /",
            "user-agent: *\ndisallow:",
            "user-agent: *\ncrawl-delay: -1",
        ] {
            assert_eq!(read(text), Robots::default(), "{text}");
        }
    }
}
