//! The program where disks are full or read-only, and where several of it work at once.

#[path = "program/ask.rs"]
mod ask;
#[path = "states/disk.rs"]
mod disk;
#[path = "states/disks.rs"]
mod disks;
#[path = "states/samples.rs"]
mod samples;
#[path = "program/server.rs"]
mod server;
#[path = "states/together.rs"]
mod together;
