//! The samples, and the record that an undisturbed run makes of them.

use std::{path::Path, sync::OnceLock};

use crate::ask::run;

/// The sample articles as files.
pub(crate) const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// All incidents of a record with their sources.
pub(crate) fn export(database: &Path) -> String {
    let exported = run(&["export", "--format", "json"], database);
    assert_eq!(exported.status.code(), Some(0));
    String::from_utf8(exported.stdout).expect("text")
}

/// The export of an undisturbed run over the samples.
pub(crate) fn undisturbed() -> &'static str {
    static EXPORT: OnceLock<String> = OnceLock::new();
    EXPORT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("record.db");
        assert_eq!(run(&["ingest", SAMPLES], &database).status.code(), Some(0));
        export(&database)
    })
}
