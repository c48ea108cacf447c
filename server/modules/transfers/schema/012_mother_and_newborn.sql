-- The kind of place that a newborn who goes with its mother needs; none when it stays at her side.
alter table request_person add column bed text;
