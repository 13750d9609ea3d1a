//! What tests ask of the built program: commands that run to their end, and addresses of a server.

use std::{
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use crate::server::{PROGRAM, Server};

/// Starts a command over a database.
pub(crate) fn start(arguments: &[&str], database: &Path) -> Child {
    let program = Command::new(PROGRAM)
        .args(arguments)
        .arg("--database")
        .arg(database)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    program.expect("the program starts")
}

/// Runs a command over a database to its end.
pub(crate) fn run(arguments: &[&str], database: &Path) -> Output {
    start(arguments, database)
        .wait_with_output()
        .expect("it ends")
}

/// Status line and body of an address of a server.
pub(crate) fn get(server: &Server, path: &str) -> (String, String) {
    let mut stream = TcpStream::connect(&server.address).expect("it answers");
    let host = &server.address;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("read");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    (
        head.lines().next().unwrap_or_default().to_owned(),
        body.to_owned(),
    )
}
