//! Reports laid out as forms, such as the Independent Police Review Authority's, and rolls of the
//! fallen: a line in, what it says of injuries or of a death out. "INJURIES OF SUBJECT: gunshot
//! wound, right thigh", "Cause of Death: Gunfire".

use std::ops::Range;

use crate::model::Role;

use super::shots::{Deed, Shot, role_only};

/// Whom the lines so far were about.
#[derive(Debug, Default)]
pub(crate) struct Form {
    about: Option<Role>,
}

/// A key is no longer than this, in bytes: a colon in prose comes later or after more words.
const LONGEST_KEY: usize = 40;

/// How the keys of people and their injuries begin.
const KEYS: &[&str] = &[
    "officer",
    "involved officer",
    "subject",
    "offender",
    "injur",
];

impl Form {
    /// What a line (in lower case, at these bytes of the text) says of somebody's wounds.
    pub(crate) fn read(&mut self, line: &str, span: &Range<usize>) -> Option<Shot> {
        if let Some(role) = self
            .about
            .filter(|_| line.starts_with("pronounced") || line.starts_with("fatal"))
        {
            return Some(wound(Deed::Killed, role, span));
        }
        if let Some(cause) = line.split_once(':').and_then(cause_of_death) {
            return Some(fallen(cause, span));
        }
        let (key, value) = line.split_once(':').filter(|(key, _)| {
            key.len() <= LONGEST_KEY && KEYS.iter().any(|word| key.starts_with(word))
        })?;
        let role = role(key);
        self.about = role.or(self.about);
        let injuries = key.contains("injur") || role.is_some() && wounded(value).is_some();
        let role = role.or(self.about).filter(|_| injuries)?;
        let deed = wounded(value).or_else(|| unhurt(value).then_some(Deed::Spared))?;
        Some(wound(deed, role, span))
    }
}

/// "Cause of Death: Gunfire - Enemy": a roll of officers who fell has this line of each.
fn cause_of_death<'a>((key, value): (&str, &'a str)) -> Option<&'a str> {
    let value = value.trim();
    let is_cause = matches!(key.trim(), "cause of death" | "cause");
    (is_cause && value.starts_with("gunfire")).then_some(value)
}

/// An officer's death by gunfire; a friendly or inadvertent one by another officer's.
fn fallen(cause: &str, span: &Range<usize>) -> Shot {
    let by_officer = ["friendly", "inadvertent"];
    Shot {
        shooter: by_officer
            .iter()
            .any(|word| cause.contains(word))
            .then(|| role_only(Role::Officer)),
        ..wound(Deed::Killed, Role::Officer, span)
    }
}

/// What a line at these bytes says of one of that role.
fn wound(deed: Deed, role: Role, span: &Range<usize>) -> Shot {
    Shot {
        deed,
        shooter: None,
        victim: Some(role_only(role)),
        span: span.clone(),
        initial: false,
        by_gun: deed != Deed::Spared,
        weak: false,
        nominal: false,
        verb: 0,
        beside: false,
    }
}

fn role(key: &str) -> Option<Role> {
    if key.contains("subject") || key.contains("offender") {
        Some(Role::Civilian)
    } else if key.contains("officer") && !key.contains("witness") {
        Some(Role::Officer)
    } else {
        None
    }
}

fn wounded(value: &str) -> Option<Deed> {
    let gun = ["gunshot", "gun shot", "gsw", "bullet", "graze"];
    let fatal = ["fatal", "deceased", "died", "dead", "pronounced"];
    let has = |words: &[&str]| words.iter().any(|word| value.contains(word));
    has(&gun).then(|| {
        if has(&fatal) && !has(&["non-fatal", "non fatal", "nonfatal"]) {
            Deed::Killed
        } else {
            Deed::Hit
        }
    })
}

fn unhurt(value: &str) -> bool {
    let value = value.trim();
    value.starts_with("none") || value.starts_with("no injur")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tell_whose_wounds_they_list() {
        let mut form = Form::default();
        for (line, told) in [
            ("officer involved: “officer a”, 42; on duty", None),
            ("injuries: none", Some((Deed::Spared, Role::Officer))),
            ("subject: “subject 1”; 20", None),
            (
                "injuries: one gunshot, right hip",
                Some((Deed::Hit, Role::Civilian)),
            ),
            (
                "injuries of subject: gunshot wounds; fatal",
                Some((Deed::Killed, Role::Civilian)),
            ),
            ("location: 99 s. lasalle", None),
            (
                "cause of death: gunfire - enemy",
                Some((Deed::Killed, Role::Officer)),
            ),
            ("cause of death: automobile crash", None),
            ("cause: he had heard gunfire", None),
            ("the officer gave a reason: a gunshot from the alley", None),
        ] {
            let shot = form.read(line, &(0..line.len()));
            let found = shot.map(|shot| (shot.deed, shot.victim.and_then(|party| party.role)));
            let told = told.map(|(deed, role)| (deed, Some(role)));
            assert_eq!(found, told, "{line}");
        }
    }

    #[test]
    fn friendly_fire_is_an_officers() {
        for (line, shooter) in [
            ("cause of death: gunfire", None),
            ("cause: gunfire (friendly)", Some(Role::Officer)),
            ("cause of death: gunfire (inadvertent)", Some(Role::Officer)),
        ] {
            let fallen = Form::default().read(line, &(0..line.len()));
            let by = fallen.map(|shot| shot.shooter.and_then(|party| party.role));
            assert_eq!(by, Some(shooter), "{line}");
        }
    }
}
