-- Places of birth and of perinatal care, what each is and was, the units where a bed may be found, the roads between them.

create table department (
    id text primary key, -- official number: "09", "2A"
    name text not null,
    latitude double precision not null,
    longitude double precision not null
);

create table establishment (
    id text primary key,
    name text not null,
    name_key text not null,    -- French alphabetical order
    town text not null,
    town_key text not null,
    search_text text not null, -- name and town, folded
    department text not null,
    region text not null,
    latitude double precision not null,
    longitude double precision not null,
    finess text,               -- unknown ones stay empty: never invented
    sector text not null,
    phone text,
    source_note text not null,
    fictitious boolean not null, -- its beds and telephone numbers are invented, for a demonstration
    active boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create unique index establishment_by_name on establishment (name_key, id);
create index establishment_by_department on establishment (department, name_key);
create unique index establishment_by_finess on establishment (finess);

-- What the place is, from a day on: a birth is judged with the type valid that day.
create table establishment_type (
    id text primary key,
    establishment text not null references establishment (id),
    kind text not null,
    valid_from text not null,
    confidence text not null,
    note text not null,
    created_at bigint not null,
    created_by text not null,
    version bigint not null
);
create unique index establishment_type_by_day on establishment_type (establishment, valid_from);

-- From which age and weight a level is enough: the region's (no establishment), or the unit's own.
create table care_threshold (
    id text primary key,
    establishment text references establishment (id),
    level text not null,
    least_age_days bigint not null,
    least_weight_grams bigint,
    least_age_for_multiples_days bigint,
    valid_from text not null,
    note text not null,
    created_at bigint not null,
    created_by text not null,
    version bigint not null
);
create unique index care_threshold_by_day on care_threshold (establishment, level, valid_from);
create unique index care_threshold_of_region on care_threshold (level, valid_from) where establishment is null;

create table unit (
    id text primary key,
    establishment text not null references establishment (id),
    kind text not null,
    name text not null,
    phone text,
    installed bigint,
    authorised bigint,
    active boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index unit_by_establishment on unit (establishment, kind);

-- Observed values of network protocols (Pays de la Loire; circular of 9 July 1999; Occitanie outborn study for type IIB).
-- Proposed defaults, to be confirmed by the network: the administrator dates others.
insert into care_threshold (id, establishment, level, least_age_days, least_weight_grams, least_age_for_multiples_days,
    valid_from, note, created_at, created_by, version) values
    ('01900000-0000-7000-8000-000000000001', null, 'T1', 252, 2000, null, '2000-01-01',
        'PROPOSÉ : 36 SA et 2 000 g (circulaire du 9 juillet 1999, protocoles de réseaux)', 0, 'installation', 1),
    ('01900000-0000-7000-8000-000000000002', null, 'T2A', 238, 1800, null, '2000-01-01',
        'PROPOSÉ : 34 SA et 1 800 g (circulaire du 9 juillet 1999, protocoles de réseaux)', 0, 'installation', 1),
    ('01900000-0000-7000-8000-000000000003', null, 'T2B', 217, 1500, null, '2000-01-01',
        'PROPOSÉ : 31 SA (étude outborn d’Occitanie, rapport 2024) et 1 500 g, certaines unités 1 200 g', 0, 'installation', 1),
    ('01900000-0000-7000-8000-000000000004', null, 'T3', 154, 500, null, '2000-01-01',
        'PROPOSÉ : 22 SA et 500 g ; prise en charge active discutée avant 24 SA', 0, 'installation', 1);

-- What the type does not tell: adult intensive care, embolisation, blood bank, surgery.
create table capability (
    id text primary key,
    establishment text not null references establishment (id),
    kind text not null,
    valid_from text not null,
    valid_to text,
    note text not null,
    created_at bigint not null,
    created_by text not null,
    version bigint not null
);
create unique index capability_by_day on capability (establishment, kind, valid_from);

create table travel_time (
    origin text not null references establishment (id),
    destination text not null references establishment (id),
    valid_from text not null,
    minutes bigint not null,
    source text not null,
    created_at bigint not null,
    created_by text not null,
    primary key (origin, destination, valid_from)
);

-- Where an establishment usually sends: same perinatal sector.
create table usual_referral (
    origin text not null references establishment (id),
    destination text not null references establishment (id),
    created_at bigint not null,
    created_by text not null,
    primary key (origin, destination)
);

-- When the cell reads the requests. All lines of one first day replace those of the day before.
create table service_hours (
    id text primary key,
    service text not null,
    day text not null,
    opens text not null,
    closes text not null,
    valid_from text not null,
    valid_to text,
    created_at bigint not null,
    created_by text not null
);
create index service_hours_by_day on service_hours (service, valid_from);

-- Cells of other regions, called when no place is left in this one.
create table neighbour_cell (
    id text primary key,
    name text not null,
    name_key text not null,
    region text not null,
    phone text, -- written by the administrator: never invented
    active boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
