//! A small disk of its own, where this user may mount one.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

/// A mounted disk in memory, gone with its value.
pub(crate) struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A disk of so many KiB; none, and a line that says so, where it cannot be mounted.
    pub(crate) fn of(kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={kib}k");
        if mount(&["-t", "tmpfs", "-o", &size, "tmpfs"], folder.path()) {
            Some(Self { folder })
        } else {
            eprintln!("skipped: no disk can be mounted here; run the test as root to see it");
            None
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn make_read_only(&self) {
        assert!(mount(&["-o", "remount,ro"], self.folder.path()));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What could not be unmounted stays until the machine is gone; the test has its result.
        let _ = Command::new("umount").arg(self.folder.path()).status();
    }
}

fn mount(options: &[&str], at: &Path) -> bool {
    let done = Command::new("mount")
        .args(options)
        .arg(at)
        .stderr(Stdio::null())
        .status();
    done.is_ok_and(|status| status.success())
}
