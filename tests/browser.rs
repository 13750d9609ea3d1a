//! What visitors do, in Chromium, against the built program over a real database.
//!
//! Where Chromium or its driver is missing the tests say so and pass; with `CI=true` they fail.

#[path = "browser/by_keyboard.rs"]
mod by_keyboard;
#[path = "site/city.rs"]
mod city;
#[path = "browser/journeys.rs"]
mod journeys;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/outset.rs"]
mod outset;
#[path = "site/seed.rs"]
#[expect(dead_code, reason = "the site's own tests use the rest")]
mod seed;
#[path = "program/server.rs"]
mod server;
#[path = "browser/visitor.rs"]
mod visitor;
