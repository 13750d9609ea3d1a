//! The commands; a table of contents.
//!
//! In: the command line. Out: an exit status: 0 if everything was handled, 1 if some inputs were
//! rejected, 2 if the command could not run. Errors go to standard error as one chain.

mod commands;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use commands::{
    Done, correct::Correct, database_path::DatabasePath, explain::Explain, export::Export,
    fit::Fit, ingest::Ingest, serve::Serve, terminal,
};

/// Reading makes many small short-lived lists and words.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A public record of shootings by and of police in Chicago, read from news articles.
///
/// Without a command it serves the site; a first start with no database loads sample articles.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(flatten)]
    database: DatabasePath,
    #[command(flatten)]
    serve: Serve,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Read articles from files, folders, standard input or web addresses into the database
    Ingest(Ingest),
    /// Show what is read in each article, and where; writes nothing
    Explain(Explain),
    /// Serve the site
    Serve(Serve),
    /// Write all incidents with their sources to standard output
    Export(Export),
    /// Correct an incident: set a field, merge, split, withdraw; each with a reason
    Correct(Correct),
    /// Learn from labelled articles how much each trait of a reading speaks for it; prints a table
    Fit(Fit),
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    let database = arguments.database.path();
    let done = match arguments.command.unwrap_or(Command::Serve(arguments.serve)) {
        Command::Ingest(ingest) => ingest.run(&database).await,
        Command::Explain(explain) => explain.run(),
        Command::Fit(fit) => fit.run(),
        Command::Serve(serve) => serve.run(&database).await,
        Command::Export(export) => export.run(&database).await,
        Command::Correct(correct) => correct.run(&database).await,
    };
    match done.map_err(|error| commands::told(&database, error)) {
        Ok(Done::Wholly) => ExitCode::SUCCESS,
        Ok(Done::InPart) => ExitCode::from(1),
        Err(error) if terminal::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", terminal::plain(&format!("{error:#}")));
            ExitCode::from(2)
        }
    }
}
