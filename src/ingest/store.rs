//! What is written: articles, reports, claims, incidents.
