//! How fast articles are read: articles and bytes a second on one core.
//!
//! The articles are the bundled samples, each with its prose told over until it has the length of
//! a usual news article; the long ones show that time grows linearly with length.

use std::{fs, hint::black_box, path::PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use police_shootings::{
    ingest::{
        extract::extract,
        parse::{self, Limits},
    },
    model::Article,
};

/// The one of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The length to which a sample's prose is told over, in bytes.
const USUAL: usize = 2000;

/// The lengths of the long articles, in bytes.
const LONG: [usize; 3] = [250_000, 500_000, 1_000_000];

/// The sample files as they are: text, HTML and JSON.
fn files() -> Vec<Vec<u8>> {
    let files = fs::read_dir("samples").expect("the samples");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    let read = |path: &PathBuf| fs::read(path).expect("a sample");
    paths.iter().map(read).collect()
}

fn samples() -> Vec<Article> {
    let items = files()
        .into_iter()
        .flat_map(|bytes| parse::parse("sample", &bytes, None, &Limits::default()));
    items
        .map(|item| *item.article.expect("an article"))
        .collect()
}

/// The same article with its prose told over and cut after the paragraph that reaches the length.
fn lengthened(article: Article) -> Article {
    let mut text = String::new();
    let paragraphs: Vec<&str> = article.text.split("\n\n").collect();
    for paragraph in paragraphs.iter().cycle() {
        if text.len() >= USUAL {
            break;
        }
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    Article { text, ..article }
}

/// One article of at least that many bytes, made of all the others.
fn long(articles: &[Article], bytes: usize) -> Article {
    let mut text = String::with_capacity(bytes + USUAL * 2);
    for article in articles.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&article.text);
        text.push('\n');
    }
    Article {
        text,
        ..articles[0].clone()
    }
}

fn throughput(articles: &[Article]) -> Throughput {
    let bytes: usize = articles
        .iter()
        .map(|article| article.whole_text().len())
        .sum();
    Throughput::ElementsAndBytes {
        elements: articles.len() as u64,
        bytes: bytes as u64,
    }
}

fn usual_articles(criterion: &mut Criterion) {
    let articles: Vec<Article> = samples().into_iter().map(lengthened).collect();
    let texts: Vec<String> = articles.iter().map(Article::whole_text).collect();
    let mut group = criterion.benchmark_group("articles");
    group.throughput(throughput(&articles));
    group.bench_function("extract", |bencher| {
        bencher.iter(|| {
            for article in &articles {
                black_box(extract(article));
            }
        });
    });
    group.bench_function("parse_and_extract", |bencher| {
        bencher.iter(|| texts.iter().for_each(|text| read(text.as_bytes())));
    });
    let files = files();
    group.throughput(Throughput::ElementsAndBytes {
        elements: files.len() as u64,
        bytes: files.iter().map(|file| file.len() as u64).sum(),
    });
    group.bench_function("sample_files", |bencher| {
        bencher.iter(|| files.iter().for_each(|file| read(file)));
    });
    group.finish();
}

fn read(bytes: &[u8]) {
    for item in parse::parse("file", bytes, None, &Limits::default()) {
        black_box(item.article.map(|article| extract(&article)).ok());
    }
}

fn long_articles(criterion: &mut Criterion) {
    let articles = samples();
    let mut group = criterion.benchmark_group("long");
    group.sample_size(10);
    for bytes in LONG {
        let article = long(&articles, bytes);
        group.throughput(throughput(std::slice::from_ref(&article)));
        group.bench_function(format!("{bytes}"), |bencher| {
            bencher.iter(|| extract(&article));
        });
    }
    group.finish();
}

criterion_group!(benches, usual_articles, long_articles);
criterion_main!(benches);
