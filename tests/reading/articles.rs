//! A folder of article files in, articles with the reading of each out.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

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

/// The articles of the open sets, read once for all tests.
pub(crate) static OPEN: LazyLock<Vec<Sample>> = LazyLock::new(|| labelled(&sets(false)));

/// The sets of `tests/labelled`: those that the rules were mended on and `police-shootings fit` learns
/// from, or the shut ones, which nobody reads, so that their figures are those of new articles.
pub(crate) fn sets(shut: bool) -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/labelled").expect("sets of articles");
    let mut sets: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let is_shut = |set: &Path| set.to_string_lossy().contains("/shut-");
    sets.retain(|set| set.is_dir() && is_shut(set) == shut);
    sets.sort();
    sets
}

/// The articles of some sets.
pub(crate) fn labelled(sets: &[PathBuf]) -> Vec<Sample> {
    let folders = sets.iter().map(|set| set.join("articles"));
    folders.flat_map(|folder| in_folder(&folder)).collect()
}

/// The samples and the open sets, and the shared articles too where this checkout stands beside them.
/// Not the shut sets: what is wrong is printed with its words.
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
    SAMPLES.iter().chain(OPEN.iter()).chain(SHARED.iter())
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
