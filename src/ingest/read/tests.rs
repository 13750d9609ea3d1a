//! Folders, streams and packed files, as an operator has them.

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    os::unix::{ffi::OsStrExt, fs::symlink, net::UnixListener},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use tempfile::TempDir;

use super::*;

const TEXT: &str = "Police shot a man on Oak Street, officials said Tuesday.";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

fn gzip(text: &str) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(text.as_bytes()).expect("packed");
    packed.finish().expect("packed")
}

fn read(path: &Path, change: impl Fn(&mut Options)) -> Vec<Offered> {
    let mut options = Options::default();
    change(&mut options);
    offer(vec![Source::Path(path.into())], options).collect()
}

/// What was offered under a folder: names, and `article`, `rejected` or `skipped`.
fn told(folder: &Path, offered: &[Offered]) -> Vec<String> {
    let prefix = format!("{}/", folder.display());
    offered
        .iter()
        .map(|offered| {
            let name = offered.source.replace(&prefix, "");
            match &offered.outcome {
                Outcome::Article(_) => format!("{name} article"),
                Outcome::Rejected(_) => format!("{name} rejected"),
                Outcome::Skipped(_) => format!("{name} skipped"),
                Outcome::Unchanged => format!("{name} unchanged"),
            }
        })
        .collect()
}

#[test]
fn arguments_name_their_kind() {
    for (argument, want) in [
        ("-", Source::StandardInput),
        (
            "HTTPS://x.example/a",
            Source::Address("HTTPS://x.example/a".into()),
        ),
        ("http:/x", Source::Path("http:/x".into())),
        ("-rf.txt", Source::Path("-rf.txt".into())),
    ] {
        assert_eq!(Source::from(OsString::from(argument)), want);
    }
}

#[test]
fn a_folder_is_read_in_the_order_of_its_names() {
    let folder = folder(&[
        ("b.txt", TEXT.as_bytes()),
        ("a/z.txt", TEXT.as_bytes()),
        ("a.txt/inside", TEXT.as_bytes()),
        ("B.txt", TEXT.as_bytes()),
        ("README.md", b"About these articles."),
        (".hidden.txt", TEXT.as_bytes()),
        (".git/config", b"[core]"),
        ("b.txt~", TEXT.as_bytes()),
        ("c.bin", &[0; 100]),
    ]);
    symlink("b.txt", folder.path().join("link.txt")).expect("a link");
    symlink(".", folder.path().join("round")).expect("a link");
    let _socket = UnixListener::bind(folder.path().join("socket.txt")).expect("a socket");
    let offered = read(folder.path(), |_| {});
    assert_eq!(
        told(folder.path(), &offered),
        [
            ".git skipped",
            ".hidden.txt skipped",
            "B.txt article",
            "README.md skipped",
            "a/z.txt article",
            "a.txt/inside article",
            "b.txt article",
            "b.txt~ skipped",
            "c.bin rejected",
            "link.txt skipped",
            "round skipped",
            "socket.txt skipped",
        ]
    );
    let source = Source::Path(folder.path().into());
    assert_eq!(expected(std::slice::from_ref(&source)), Some(6));
    assert_eq!(expected(&[source, Source::StandardInput]), None);
}

#[test]
fn what_the_operator_names_is_read_or_refused() {
    let folder = folder(&[("a.txt", TEXT.as_bytes()), ("README.md", TEXT.as_bytes())]);
    let path = |name: &str| folder.path().join(name);
    symlink("a.txt", path("link")).expect("a link");
    let _socket = UnixListener::bind(path("socket")).expect("a socket");
    for (name, want) in [
        ("README.md", "article"),
        ("link", "article"),
        ("socket", "rejected"),
        ("missing", "rejected"),
    ] {
        let offered = read(&path(name), |_| {});
        assert_eq!(told(folder.path(), &offered), [format!("{name} {want}")]);
    }
    let device = read(Path::new("/dev/zero"), |_| {});
    assert!(matches!(&device[0].outcome, Outcome::Rejected(reason) if reason.contains("a device")));
}

#[test]
fn odd_names_are_shown_escaped() {
    for (name, shown) in [
        (
            b"line\nbreak \x1b[2J.txt".as_slice(),
            "line\\u{a}break \\u{1b}[2J.txt",
        ),
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        ("rtl\u{202e}.txt".as_bytes(), "rtl\\u{202e}.txt"),
        ("café 👮.txt".as_bytes(), "café 👮.txt"),
    ] {
        let folder = folder(&[]);
        fs::write(folder.path().join(OsStr::from_bytes(name)), TEXT).expect("a file");
        let offered = read(folder.path(), |_| {});
        assert_eq!(told(folder.path(), &offered), [format!("{shown} article")]);
    }
}

#[test]
fn packed_files_are_read_whole_or_refused() {
    let two = [
        gzip("{\"text\":\"One was shot.\"}\n"),
        gzip("{\"text\":\"Two were shot.\"}\n"),
    ]
    .concat();
    let zstd = zstd::encode_all(TEXT.as_bytes(), 0).expect("packed");
    let cut = gzip(&TEXT.repeat(50));
    let folder = folder(&[
        ("a.gz", &gzip(TEXT)),
        ("b.jsonl.gz", &two),
        ("c.txt", &[zstd.clone(), zstd].concat()),
        ("d.gz", &cut[..cut.len() - 9]),
        ("e.gz", &gzip(&"a ".repeat(600_000))),
        ("f.gz", &gzip("")),
    ]);
    let offered = read(folder.path(), |options| {
        options.limits.unpacked_bytes = 1 << 20;
    });
    assert_eq!(
        told(folder.path(), &offered),
        [
            "a.gz article",
            "b.jsonl.gz:1 article",
            "b.jsonl.gz:2 article",
            "c.txt article",
            "d.gz rejected",
            "e.gz rejected",
            "f.gz rejected",
        ]
    );
}

#[test]
fn a_stream_of_lines_has_no_limit_but_its_lines_have() {
    let good = format!("{{\"text\":\"{TEXT}\"}}\n");
    let long = format!("{{\"text\":\"{}\"}}\n", "a ".repeat(3000));
    let folder = folder(&[
        (
            "a.jsonl",
            format!("{}{long}{good}", good.repeat(100)).as_bytes(),
        ),
        ("b.txt", TEXT.repeat(40).as_bytes()),
    ]);
    let offered = read(folder.path(), |options| {
        options.limits.file_bytes = 2000;
        options.limits.field_bytes = 1000;
    });
    let told = told(folder.path(), &offered);
    assert_eq!(told.len(), 103);
    assert_eq!(
        told[99..],
        [
            "a.jsonl:100 article",
            "a.jsonl:101 rejected",
            "a.jsonl:102 article",
            "b.txt rejected"
        ]
    );
}

#[test]
fn a_stream_of_nothing_is_told_too() {
    let folder = folder(&[("a.jsonl", b"\n \n"), ("b.jsonl", b"")]);
    let offered = read(folder.path(), |options| {
        options.format = Some(Format::JsonLines);
    });
    let told = told(folder.path(), &offered);
    assert_eq!(told, ["a.jsonl rejected", "b.jsonl rejected"]);
}

#[test]
fn many_bad_lines_in_a_row_are_told_as_one() {
    let good = format!("{{\"text\":\"{TEXT}\"}}\n");
    let text = format!(
        "{good}{good}{}{good}{}",
        "{\"bad\n".repeat(50),
        "{\n".repeat(3)
    );
    let folder = folder(&[("a.jsonl", text.as_bytes())]);
    let offered = read(folder.path(), |_| {});
    let told = told(folder.path(), &offered);
    assert_eq!(told.len(), 2 + 20 + 1 + 1 + 3);
    assert_eq!(
        told[21..24],
        [
            "a.jsonl:22 rejected",
            "a.jsonl:52 rejected",
            "a.jsonl:53 article"
        ]
    );
    assert!(
        matches!(&offered[22].outcome, Outcome::Rejected(reason) if reason.starts_with("30 lines"))
    );
}
