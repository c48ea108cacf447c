-- Few are no longer active; whoever counts the others reads those alone.
create index unit_inactive on unit (id) where not active;
create index establishment_inactive on establishment (id) where not active;
