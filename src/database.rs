//! The one SQLite file: opened, checked, migrated.
