-- Which deposits a year is counted from, and how many of its houses tell all of it, read from the index alone: the rows hold long texts.
create index indicator_site_year_counted_by_year on indicator_site_year (year, deposit, fingerprint, months) where counted;
