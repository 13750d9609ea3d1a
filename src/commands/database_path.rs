//! Where the database is: `--database`, or `DATABASE_URL`.

use std::path::PathBuf;

use clap::Args;

/// The database of every command.
#[derive(Args)]
pub(crate) struct DatabasePath {
    /// The SQLite file; made if it is missing
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "PATH",
        default_value = "police-shootings.db"
    )]
    database: PathBuf,
}

impl DatabasePath {
    /// A plain path; `sqlite:path` and `sqlite://path`, as other tools write it, are paths too.
    pub(crate) fn path(&self) -> PathBuf {
        let Some(text) = self.database.to_str() else {
            return self.database.clone();
        };
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        PathBuf::from(
            path.strip_prefix("//")
                .filter(|_| path != text)
                .unwrap_or(path),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_other_tools_are_paths_too() {
        for (given, path) in [
            ("record.db", "record.db"),
            ("/var/record.db", "/var/record.db"),
            ("sqlite:record.db", "record.db"),
            ("sqlite:///var/record.db", "/var/record.db"),
            ("//server/record.db", "//server/record.db"),
        ] {
            let database = DatabasePath {
                database: given.into(),
            };
            assert_eq!(database.path(), PathBuf::from(path));
        }
    }
}
