//! A folder in, its entries out: in the byte order of their names, links not followed.

use std::{
    fs, io,
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
};

/// Names that are documents about a folder, or left by systems; not articles.
const NOT_ARTICLES: [&str; 7] = [
    "readme",
    "license",
    "licence",
    "changelog",
    "notice",
    "thumbs.db",
    "desktop.ini",
];

/// Ends of names that editors and downloads leave behind.
const LEFTOVERS: [&str; 6] = ["~", ".swp", ".swo", ".part", ".tmp", ".crdownload"];

/// A folder's entries that were not handed out yet.
#[derive(Debug)]
pub(super) struct Folder {
    /// The last one comes next.
    rest: Vec<PathBuf>,
}

impl Folder {
    /// Lists a folder.
    ///
    /// # Errors
    /// In words for the operator, where it cannot be listed.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let listed: io::Result<Vec<PathBuf>> =
            fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let mut rest = listed.map_err(|fault| {
            format!("the folder cannot be listed ({fault}): check its name and permissions")
        })?;
        rest.sort_unstable_by(|one, other| {
            other.as_os_str().as_bytes().cmp(one.as_os_str().as_bytes())
        });
        Ok(Self { rest })
    }
}

impl Iterator for Folder {
    type Item = PathBuf;

    fn next(&mut self) -> Option<PathBuf> {
        self.rest.pop()
    }
}

/// Why an entry is passed over by its name or kind alone, if it is: hidden files, leftovers,
/// documents about the folder, links.
pub(super) fn passed_over(path: &Path) -> Option<&'static str> {
    let name = path.file_name().unwrap_or_default();
    let text = name.to_string_lossy().to_lowercase();
    let stem = text.split('.').next().unwrap_or_default();
    if name.as_bytes().starts_with(b".") {
        Some("hidden files are not read")
    } else if NOT_ARTICLES.contains(&stem) || NOT_ARTICLES.contains(&text.as_str()) {
        Some("a document about the folder, not an article")
    } else if LEFTOVERS.iter().any(|end| text.ends_with(end))
        || (text.starts_with('#') && text.ends_with('#'))
    {
        Some("left behind by an editor or a download")
    } else if path.is_symlink() {
        Some("links in folders are not followed")
    } else {
        None
    }
}

/// Whether an entry is a folder itself, rather than a link to one.
pub(super) fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|kind| kind.is_dir())
}

/// How many files a path holds, as far as they can be listed; the path itself may be a link.
pub(super) fn count(path: &Path) -> usize {
    if !path.is_dir() {
        return 1;
    }
    let mut folders = vec![path.to_path_buf()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten() {
            match entry.file_type() {
                _ if passed_over(&entry.path()).is_some() => {}
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                _ => files += 1,
            }
        }
    }
    files
}
