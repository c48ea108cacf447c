-- Who may log in, in which roles and places, from where, and since when.

create table account (
    id text primary key,
    login text not null unique,
    name text not null,
    sort_key text not null,
    email text,
    phone text,
    profession text not null,
    rpps text,
    password_hash text not null,
    password_set_at bigint not null,
    must_change_password boolean not null,
    totp_secret text,
    totp_pending text,
    totp_last_step bigint not null,
    active_from bigint not null,
    active_until bigint,
    created_at bigint not null,
    created_by text references account (id),
    updated_at bigint not null,
    updated_by text references account (id),
    version bigint not null
);
create index account_by_name on account (sort_key, id);
create index account_by_creation on account (created_at, id);

-- The words by which an account is found: of name, login and e-mail, in small letters without accents, written as
-- hexadecimal digits, which every collation puts in the same order.
create table account_word (
    account text not null references account (id),
    word text not null,
    primary key (word, account)
);
create index account_word_by_account on account_word (account);

-- A role held in one place, or in the whole network when there is none. Ended, never deleted.
create table membership (
    id text primary key,
    account text not null references account (id),
    role text not null,
    place text,
    valid_from bigint not null,
    valid_until bigint,
    created_at bigint not null,
    created_by text references account (id),
    ended_by text references account (id),
    version bigint not null
);
create index membership_by_account on membership (account, valid_from);
create index membership_by_role on membership (role, account);
create index membership_by_place on membership (place, account);

-- A browser that has given the second factor lately and need not be asked again.
create table trusted_device (
    id text primary key,
    account text not null references account (id),
    token_hash text not null unique,
    browser text not null,
    created_at bigint not null,
    last_used_at bigint not null,
    expires_at bigint not null,
    ended_at bigint
);
create index trusted_device_by_account on trusted_device (account, created_at);

-- The token itself is in the browser only.
create table session (
    id text primary key,
    token_hash text not null unique,
    account text not null references account (id),
    membership text not null references membership (id),
    created_at bigint not null,
    last_seen_at bigint not null,
    absolute_end bigint not null,
    ended_at bigint,
    end_reason text,
    peer text not null,
    browser text not null,
    trusted_device text references trusted_device (id),
    second_factor boolean not null
);
create index session_by_account on session (account, created_at);

-- Ten for each second factor, each good once.
create table recovery_code (
    id text primary key,
    account text not null references account (id),
    code_hash text not null,
    created_at bigint not null,
    used_at bigint
);
create unique index recovery_code_by_hash on recovery_code (account, code_hash);

-- Attempts that did not succeed (yet): what slows down the next ones, in whichever process. Kept for a day.
-- The key is a hash: people type passwords into the field of the login.
create table login_attempt (
    id text primary key,
    login_key text not null,
    peer text not null,
    at bigint not null
);
create index login_attempt_by_login on login_attempt (login_key, at);
create index login_attempt_by_peer on login_attempt (peer, at);
create index login_attempt_by_time on login_attempt (at);
