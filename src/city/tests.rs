//! Tests of the city as its users see it.

mod check;
mod names;
mod places;
mod streets;
