//! An article's text in, a reading out: reports with claims and people.

mod agency;
mod circumstance;
mod clause;
mod document;
mod duty;
mod facts;
mod language;
mod lexicon;
mod names;
mod notice;
mod noun;
mod parties;
mod shots;
mod telling;
mod token;

use document::Document;

/// x
pub fn debug(text: &str, verbose: bool) -> String {
    let document = Document::new(text);
    let tellings = telling::tellings(&document, None);
    let mut all = Vec::new();
    for t in &tellings {
        if verbose {
            println!(
                "- {}{}{}",
                if t.is_in_scope() { "*" } else { "" },
                if t.turns_back { "<" } else { "" },
                &text[t.span.clone()]
            );
            for s in &t.shots {
                let p = |p: Option<shots::Party>| {
                    p.map_or("?".to_string(), |p| {
                        format!(
                            "{}{}{}",
                            p.role.map_or("-", |r| r.word()),
                            p.count.map_or(String::new(), |c| c.to_string()),
                            if p.other { "+" } else { "" }
                        )
                    })
                };
                println!(
                    "   >> {:?} {} -> {} {}{}",
                    s.deed,
                    p(s.shooter),
                    p(s.victim),
                    if s.by_gun { "gun" } else { "" },
                    if s.initial { " initial" } else { "" }
                );
            }
        }
        if !t.turns_back {
            all.extend(t.shots.clone());
        }
    }
    let n = tellings.iter().filter(|t| t.is_in_scope()).count();
    let f = facts::add_up(&all);
    let j = |x: Option<u16>| x.map_or("null".to_string(), |x| x.to_string());
    format!(
        "{{\"scope\": {}, \"officers_shot\": {}, \"officers_killed\": {}, \"civilians_shot\": {}, \"civilians_killed\": {}, \"police_fired\": {}, \"dir\": \"{:?}\", \"foreign\": \"{}\"}}",
        n,
        j(f.officers_shot),
        j(f.officers_killed),
        j(f.civilians_shot),
        j(f.civilians_killed),
        f.police_fired.map_or("null".into(), |x| x.to_string()),
        f.direction,
        language::foreign(text).unwrap_or("-")
    )
}
