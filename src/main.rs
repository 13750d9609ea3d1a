//! The commands; a table of contents.
use police_shootings::ingest::{extract, parse};
use police_shootings::model::*;
fn main() {
    let mut files: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| a != "explain" && a != "--json")
        .collect();
    if files.len() == 1 && std::path::Path::new(&files[0]).is_dir() {
        let d = files.remove(0);
        files = std::fs::read_dir(d)
            .unwrap()
            .map(|e| e.unwrap().path().display().to_string())
            .filter(|f| !f.ends_with("README.md"))
            .collect();
        files.sort();
    }
    for f in files {
        let b = std::fs::read(&f).unwrap();
        for item in parse::parse(&f, &b, None, &parse::Limits::default()) {
            let Ok(a) = item.article else {
                println!("{}", serde_json::json!({"source": f, "status": "rejected"}));
                continue;
            };
            if std::env::var("DBG").is_ok() {
                let t = a.whole_text();
                println!("##### {} published {:?}", f, a.published_on);
                for l in sentencex::segment("en", &t)
                    .into_iter()
                    .flat_map(|x| x.split('\n'))
                    .filter(|l| !l.trim().is_empty())
                {
                    println!("- {l}");
                    for w in extract::when::read(
                        l,
                        0..l.len(),
                        &extract::when::Context {
                            published_on: a.published_on,
                        },
                    ) {
                        println!(
                            "     W {:?} {:?} {:?} {:?} {} {:?}",
                            &l[w.span.clone()],
                            w.date.map(|d| d.to_string()),
                            w.time,
                            w.part_of_day,
                            w.rule,
                            w.governs
                        );
                    }
                    for w in extract::place::read(l, 0..l.len()) {
                        println!(
                            "     P {:?} {:?} {} {:?}",
                            &l[w.span.clone()],
                            w.kind,
                            w.rule,
                            w.governs
                        );
                    }
                }
            }
            if std::env::var("SH").is_ok() {
                println!("##### {f}");
                extract::debug(&a);
                continue;
            }
            let r = extract::extract(&a);
            let text: Vec<char> = a.whole_text().chars().collect();
            let anchor = a.published_on;
            let incidents: Vec<_> = r.reports.iter().map(|rep| {
                let mut m = serde_json::Map::new();
                for field in Field::ALL { m.insert(field.word().into(), serde_json::Value::Null); }
                let mut ev = serde_json::Map::new();
                for c in &rep.claims {
                    let v = match &c.value { Value::Count(n) => serde_json::json!(n), Value::Flag(b) => serde_json::json!(b), other => serde_json::json!(other.to_string()) };
                    m.insert(c.field.word().into(), v);
                    let q: String = text[c.span.clone()].iter().collect();
                    let again = extract::reread(c.field, &c.rule, &q, anchor);
                    ev.insert(c.field.word().into(), serde_json::json!([{"quote": q, "rule": c.rule, "again": again == Some(c.value.clone())}]));
                }
                m.insert("evidence".into(), ev.into());
                m.insert("people".into(), serde_json::json!(rep.people.iter().map(|p| format!("{} {:?} {:?} {} {:?}", p.role, p.age, p.gender, p.injury, p.condition)).collect::<Vec<_>>()));
                serde_json::Value::Object(m)
            }).collect();
            println!(
                "{}",
                serde_json::json!({"source": item.source, "title": a.title, "publisher": a.publisher, "published_on": a.published_on.map(|d| d.to_string()), "status": r.status, "reason": r.reason, "incidents": incidents})
            );
        }
    }
}
