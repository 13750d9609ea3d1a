//! The site through its real router on a real database, asserting on parsed pages.

#[path = "site/city.rs"]
mod city;
#[path = "site/page.rs"]
mod page;
#[path = "site/seed.rs"]
mod seed;
