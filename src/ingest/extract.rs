//! An article's text in, a reading out: reports with claims and people.
