-- Under what name the part of a file that was noted last came to the disk: noted in the same row as its bytes, so that no other's take its place.
alter table indicator_file add column part text not null default '';
