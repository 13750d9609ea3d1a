-- Which rules an article was read by: a number that the build makes of their sources. `ingest`
-- reads the articles of other rules again from their stored text. Empty: before this was kept.
alter table articles add column rules text not null default '';

create index articles_by_rules on articles (rules);
