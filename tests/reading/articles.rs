//! A folder of article files in, articles with the reading of each out.

use std::{fs, path::Path, sync::LazyLock};

use police_shootings::{
    ingest::{
        extract,
        parse::{self, Limits},
    },
    model::{Article, Reading},
};

/// An article file as the reading step sees it.
pub(crate) struct Sample {
    /// The file's name, by which labels and failures call it.
    pub(crate) file: String,
    pub(crate) article: Article,
    pub(crate) reading: Reading,
}

/// Every bundled sample, read once for all tests.
pub(crate) static SAMPLES: LazyLock<Vec<Sample>> =
    LazyLock::new(|| in_folder(Path::new("samples")));

/// The articles of a set of `tests/labelled`.
pub(crate) fn labelled(set: &str) -> Vec<Sample> {
    in_folder(&Path::new("tests/labelled").join(set).join("articles"))
}

/// The samples, and the shared articles too where this checkout stands beside them.
pub(crate) fn all() -> impl Iterator<Item = &'static Sample> {
    static SHARED: LazyLock<Vec<Sample>> = LazyLock::new(|| {
        let folders = ["../shared/corpus/articles", "../shared/seeds"].map(Path::new);
        folders
            .into_iter()
            .flat_map(|folder| {
                if folder.is_dir() {
                    return in_folder(folder);
                }
                eprintln!("skipped: there is no {}", folder.display());
                Vec::new()
            })
            .collect()
    });
    SAMPLES.iter().chain(SHARED.iter())
}

fn in_folder(folder: &Path) -> Vec<Sample> {
    let entries = fs::read_dir(folder).expect("a folder of articles");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    paths.iter().flat_map(|path| in_file(path)).collect()
}

fn in_file(path: &Path) -> Vec<Sample> {
    let file = path.file_name().expect("a name").to_string_lossy();
    let bytes = fs::read(path).expect("a readable file");
    let items = parse::parse(&file, &bytes, None, &Limits::default());
    let samples = items.into_iter().map(|item| {
        let article = *item.article.unwrap_or_else(|why| panic!("{file}: {why:?}"));
        Sample {
            file: file.clone().into_owned(),
            reading: extract::extract(&article),
            article,
        }
    });
    samples.collect()
}
