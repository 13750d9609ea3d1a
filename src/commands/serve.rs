//! `serve`: the site over a database, which is made from the samples at a first start.

use std::{net::SocketAddr, path::Path};

use clap::Args;
use police_shootings::{
    database::{self, Standing},
    ingest::store,
    site,
};
use sqlx::ConnectOptions;

use super::{Done, samples};

/// The arguments of `serve`.
#[derive(Args)]
pub(crate) struct Serve {
    /// The address and port to listen on
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The site's public address, for what needs an absolute one
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Where readers report a mistake: an address of mail or of the web, shown on the pages
    #[arg(long, value_name = "ADDRESS")]
    contact: Option<site::Contact>,
}

impl Serve {
    /// # Errors
    /// If the database cannot be read, or the port cannot be bound.
    pub(crate) async fn run(self, path: &Path) -> anyhow::Result<Done> {
        if !make_ready(path).await? {
            return Ok(Done::InPart);
        }
        site::serve(path, self.listen, self.base_url, self.contact).await?;
        Ok(Done::Wholly)
    }
}

/// Makes a missing database from the samples, migrates an older one, and completes what an ingest
/// left behind that was killed; false if the operator stopped it.
async fn make_ready(path: &Path) -> anyhow::Result<bool> {
    match database::standing(path).await? {
        Standing::Missing => return samples::load(path).await,
        Standing::Current if !is_unfinished(path).await? => return Ok(true),
        Standing::Current | Standing::Older => {}
    }
    let mut connection = database::open_for_writing(path).await?;
    let lacks_samples = store::was_cut_short(&mut connection, samples::SOURCES).await?;
    if !lacks_samples && store::is_waiting(&mut connection).await? {
        eprintln!("An ingest was cut short; completing what it stored …");
        store::relink(&mut connection).await?;
    }
    database::close(path, connection).await?;
    if lacks_samples {
        return samples::load(path).await;
    }
    Ok(true)
}

/// Asked read-only, so that a database on read-only media is served, too.
async fn is_unfinished(path: &Path) -> anyhow::Result<bool> {
    let mut connection = database::read_options(path).await?.connect().await?;
    let cut_short = store::was_cut_short(&mut connection, samples::SOURCES).await?;
    Ok(cut_short || store::is_waiting(&mut connection).await?)
}
