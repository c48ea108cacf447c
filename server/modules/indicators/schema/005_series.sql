-- Values that others published (Scan Santé), imported as series that nobody edits: a later one of the same source takes the place of the one before it.

create table indicator_series (
    id text primary key,
    source text not null,      -- who published it, as it was typed
    source_key text not null,  -- the same without capitals and accents
    edition text not null,     -- version, or date of extraction
    note text not null,
    state text not null,       -- read only once all of its values are there
    digest text not null,      -- SHA-256 of the file
    lines bigint not null,
    refused bigint not null,   -- lines of the file that could not be taken
    first_year bigint not null,
    last_year bigint not null,
    created_at bigint not null,
    created_by text not null,
    withdrawn_at bigint,
    withdrawn_by text,
    reason text not null,      -- why it was withdrawn
    version bigint not null
);
create unique index indicator_series_current on indicator_series (source_key) where state = 'current';
create index indicator_series_by_time on indicator_series (created_at, id);
create index indicator_series_by_digest on indicator_series (digest);

create table indicator_series_value (
    series text not null references indicator_series (id),
    id text not null,          -- number of its line in the file, in digits
    indicator text not null,
    figure text not null,
    rank bigint not null,      -- of the figure among the definitions
    year bigint not null,
    territory text not null,
    territory_code text not null,
    place text not null,       -- kind and code of the territory, in the order in which lists show them
    tells_of text not null,    -- '*' nobody alone, or the department or establishment whose people it could tell
    numerator bigint,
    denominator bigint,
    value double precision not null, -- a fraction
    primary key (series, id)
);
create index indicator_series_value_by_figure on indicator_series_value (indicator, figure, place, year);
