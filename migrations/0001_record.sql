-- The record: what was read (articles, reports, claims, people), what follows from it
-- (incidents and their addresses), what people decided about it (corrections), and the city.
--
-- Ids that appear in addresses come from content, never from the order of arrival, so that the
-- same articles give the same rows in any order and after any interruption.

create table areas (
    number integer primary key check (number between 1 and 77),
    name text not null unique,
    slug text not null unique,
    side text not null,
    population_2020 integer not null
) strict;

-- Names of neighbourhoods, official and informal; each lies (mostly) in one area.
create table neighbourhood_names (
    slug text primary key,
    name text not null unique,
    area integer not null references areas (number)
) strict, without rowid;

create table articles (
    -- The first 48 bits of the SHA-256 of the article's address, or of its text where it states
    -- no address; written as 12 hex digits in addresses.
    id integer primary key,
    source text not null,
    -- The publisher's own address, http or https.
    url text,
    publisher text,
    title text not null,
    published_on text,
    status text not null
        check (status in ('incident', 'no_incident', 'out_of_area', 'duplicate', 'rejected')),
    reason text not null,
    -- The article whose text this one repeats (a wire copy, the same file again).
    duplicate_of integer references articles (id),
    -- 1: the text carries an embargo or a no-republication notice, no word of it is shown.
    no_republication integer not null check (no_republication in (0, 1)),
    -- 1: our own summary of the publisher's report, a bundled sample.
    is_summary integer not null check (is_summary in (0, 1)),
    -- SHA-256 of headline, publisher, date and text: tells a changed article from a known one.
    digest blob not null,
    -- Hashes of word sequences of the text (4 bytes each): tells texts that repeat one another.
    sketch blob not null,
    -- 0: stored or changed since reports were last linked into incidents.
    linked integer not null default 0 check (linked in (0, 1)),
    added_at text not null,
    changed_at text not null
) strict;

-- Lists of articles, by date; the last part keeps the order certain.
create index articles_by_date on articles (ifnull(published_on, ''), id);
create index articles_by_status on articles (status, ifnull(published_on, ''), id);
create index articles_to_link on articles (id) where linked = 0;
create index articles_by_original on articles (duplicate_of) where duplicate_of is not null;

-- The full text, apart from what pages read: it is never shown, only searched and read again.
create table article_texts (
    article integer primary key references articles (id) on delete cascade,
    text text not null
) strict;

-- Earlier texts of an address whose text changed.
create table article_versions (
    article integer not null references articles (id) on delete cascade,
    digest blob not null,
    title text not null,
    published_on text,
    text text not null,
    replaced_at text not null,
    primary key (article, digest)
) strict, without rowid;

-- The sentences that may be shown: at most two an article, none where republication is
-- refused, every sentence that a claim rests on where the text is our own.
create table quotes (
    article integer not null references articles (id) on delete cascade,
    -- Offsets in characters of the article's text.
    start integer not null,
    "end" integer not null,
    text text not null,
    primary key (article, start)
) strict, without rowid;

-- An incident is derived from its claims and corrections by one function; this row is its
-- result, kept so that lists and counts are answered from indexes.
create table incidents (
    -- Orders incidents by date: days since 1 January 1900 of the first day the date can mean
    -- (0 where none is known) times 2^20, plus 20 bits that keep it unique. A year is a range of
    -- ids, newest first is descending ids, and a page of a list begins at one.
    id integer primary key,
    slug text not null unique,
    -- Where it was withdrawn: why. Its address then answers 410.
    withdrawn text,
    title text not null,
    summary text not null,
    occurred_on text,
    -- Clock time HH:MM, else a part of day such as 'night'.
    time text,
    part_of_day text,
    neighbourhood text,
    community_area integer references areas (number),
    area_basis text check (area_basis in ('stated', 'block')),
    block text,
    facility text,
    location_precision text not null,
    latitude real,
    longitude real,
    -- 1: within 80 m of another area's border, so the area may be the neighbour.
    near_edge integer not null check (near_edge in (0, 1)),
    -- 1: the stated neighbourhood does not contain the block.
    place_conflict integer not null check (place_conflict in (0, 1)),
    direction text not null,
    -- killed, wounded, nobody_hit or unknown: the gravest outcome for anybody.
    outcome text not null check (outcome in ('killed', 'wounded', 'nobody_hit', 'unknown')),
    -- Low and high of what sources say; both null where none says.
    officers_shot_low integer, officers_shot_high integer,
    officers_killed_low integer, officers_killed_high integer,
    civilians_shot_low integer, civilians_shot_high integer,
    civilians_killed_low integer, civilians_killed_high integer,
    -- 1 yes, 0 no, null not stated.
    police_fired integer check (police_fired in (0, 1)),
    off_duty integer check (off_duty in (0, 1)),
    circumstance text not null,
    agency text,
    grade text not null check (grade in ('single_source', 'corroborated', 'contested')),
    -- Fields on which sources differ, parted by blanks.
    disputed text not null,
    -- Independent sources: wire copies count once.
    sources integer not null,
    -- 1: a person has checked it against its sources.
    reviewed integer not null check (reviewed in (0, 1)),
    -- SHA-256 of all that follows from reports and corrections: tells a changed incident.
    digest blob not null,
    added_at text not null,
    changed_at text not null
) strict;

create index incidents_by_area on incidents (community_area, id) where withdrawn is null;
create index incidents_by_change on incidents (changed_at, id) where withdrawn is null;
-- Everything that a facet counts, so that counts never read the rows themselves.
create index incidents_by_facets on incidents (
    community_area, id, direction, outcome, off_duty, circumstance, agency, grade,
    officers_shot_high, officers_killed_high, civilians_shot_high, civilians_killed_high
) where withdrawn is null;

-- Where an incident is listed: under its community area, and under the informal neighbourhood
-- reported for it. Slug 'unknown' where there is neither.
create table incident_places (
    place text not null,
    incident integer not null references incidents (id) on delete cascade on update cascade,
    primary key (place, incident)
) strict, without rowid;

create index incident_places_by_incident on incident_places (incident);

-- The people of an incident, merged over its reports; a name only where an operator added one.
create table incident_people (
    incident integer not null references incidents (id) on delete cascade on update cascade,
    ordinal integer not null,
    role text not null check (role in ('officer', 'civilian')),
    age integer,
    gender text,
    injury text not null,
    condition text,
    hospital text,
    name text,
    primary key (incident, ordinal)
) strict, without rowid;

-- Every address an incident was ever published under. A past one answers 308 to the incident's
-- present slug. Rows are never removed.
create table addresses (
    slug text primary key,
    incident integer not null references incidents (id) on update cascade,
    given_at text not null
) strict, without rowid;

create index addresses_by_incident on addresses (incident);

-- What one article says of one incident.
create table reports (
    -- The article's id times 2^12 plus the ordinal.
    id integer primary key,
    article integer not null references articles (id) on delete cascade,
    -- From 0, the main incidents of the article first.
    ordinal integer not null,
    -- 1: the article is mainly about this incident.
    is_primary integer not null check (is_primary in (0, 1)),
    -- What ties it to other reports of the event and is never shown, a JSON object. Among it marks
    -- of names: 32 bits of the SHA-256 of a name, which itself is not kept.
    signs text not null default '{"marks":[],"weekday":null,"month_day":null,"hospitals":[]}',
    -- Null between the first storing of an article and the linking at the end of the run.
    incident integer references incidents (id) on update cascade on delete set null,
    unique (article, ordinal)
) strict;

create index reports_by_incident on reports (incident);

-- One field's value in one report, with its place in the text and the rule that read it.
create table claims (
    report integer not null references reports (id) on delete cascade,
    field text not null,
    value text not null,
    start integer not null,
    "end" integer not null,
    rule text not null,
    primary key (report, field)
) strict, without rowid;

create table people (
    report integer not null references reports (id) on delete cascade,
    ordinal integer not null,
    role text not null check (role in ('officer', 'civilian')),
    age integer,
    gender text,
    injury text not null,
    condition text,
    hospital text,
    start integer not null,
    "end" integer not null,
    rule text not null,
    primary key (report, ordinal)
) strict, without rowid;

-- What an operator decided, each with a reason; applied by the function that derives incidents.
-- Incidents are named by address, which never changes its meaning.
create table corrections (
    id integer primary key,
    kind text not null check (kind in ('set', 'merge', 'split', 'withdraw', 'restore', 'review', 'name')),
    slug text not null references addresses (slug),
    -- set: the field and its new value; merge: the other address; split: the article's id;
    -- name: the person's number, from 1, and the name.
    field text,
    value text,
    reason text not null check (length(trim(reason)) > 0),
    made_at text not null
) strict;

create index corrections_by_slug on corrections (slug);

-- Which reports a merge ('one' and 'other' belong together) or a split ('one' and 'other' do
-- not) was about when it was made. No reference to reports: a changed article is read anew.
create table correction_reports (
    correction integer not null references corrections (id) on delete cascade,
    report integer not null,
    side text not null check (side in ('one', 'other')),
    primary key (correction, report)
) strict, without rowid;

-- A log of ingest runs, the one table whose rows depend on how the work was cut up.
create table runs (
    id integer primary key,
    started_at text not null,
    finished_at text,
    source text not null,
    stored integer not null default 0,
    updated integer not null default 0,
    known integer not null default 0,
    no_incident integer not null default 0,
    out_of_area integer not null default 0,
    rejected integer not null default 0
) strict;

-- Inputs that could not be read: each is named with its reason and asked for again next time.
create table rejections (
    source text primary key,
    reason text not null,
    first_at text not null,
    last_at text not null
) strict, without rowid;

-- What a web address answered last, for conditional requests.
create table fetches (
    url text primary key,
    etag text,
    last_modified text,
    fetched_at text not null
) strict, without rowid;

-- Search over incidents; rowid is the incident's id, so matches come in date order. Only rowids
-- are read from it: the texts are there because an index without them takes a newer SQLite to
-- read (contentless_delete) or the exact old text to delete from.
create virtual table incident_search using fts5 (
    title, place, words, text,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- The words of the index, for "did you mean".
create virtual table search_words using fts5vocab (incident_search, row);

-- Search over articles; rowid is the article's id. The words stand in their own tables alone, so
-- the writer takes an article out of the index, by its old words, before it changes the article.
create view article_words as
    select id, title, publisher, text from articles join article_texts on article = id;

create virtual table article_search using fts5 (
    title, publisher, text,
    content = 'article_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
