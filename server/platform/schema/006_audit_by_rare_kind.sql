-- Natures of which months may hold no line are found without reading those of all others. The natures of every hour are on the first
-- page by time, and are not in it: a line of theirs costs nothing more to write, and none is looked for by its nature among millions.
create index audit_by_rare_kind on audit (kind, at, id) where kind in ('rights', 'export', 'override');
