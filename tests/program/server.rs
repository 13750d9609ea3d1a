//! The built program as a server on a free port, ended with the test that started it.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_police-shootings");

/// A running server; ended when it is dropped, also by a test that fails.
pub(crate) struct Server {
    pub(crate) process: Child,
    /// Host and port.
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(database: &Path) -> Self {
        let mut process = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0", "--database"])
            .arg(database)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let output = process.stdout.take().expect("its output");
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines
            .filter_map(|line| line.strip_prefix("Serving on http://").map(str::to_owned))
            .next()
            .expect("it prints its address");
        Self { process, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already where a test stopped it; the answers do not matter then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
