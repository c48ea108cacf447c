-- What is said by e-mail, written with the change that it tells of and sent afterwards: neither health data nor a name but the address.
create table mail_notice (
    id text primary key,
    once_key text not null unique, -- the same thing is told once
    recipient text not null,
    subject text not null,
    body text not null,
    path text not null, -- of the page that it leads to
    state text not null,
    created_at bigint not null,
    tries bigint not null,
    next_try_at bigint not null,
    ended_at bigint, -- sent, or given up
    trouble text not null -- what the last try met, in the words of SMTP or of the network
);
create index mail_notice_by_state on mail_notice (state, next_try_at);
