//! The site through its real router on a real database, asserting on parsed pages.

#[path = "site/about.rs"]
mod about;
#[path = "site/articles.rs"]
mod articles;
#[path = "site/city.rs"]
mod city;
#[path = "site/crawl.rs"]
mod crawl;
#[path = "site/filters.rs"]
mod filters;
#[path = "site/page.rs"]
mod page;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/safety.rs"]
mod safety;
#[path = "site/seed.rs"]
mod seed;
