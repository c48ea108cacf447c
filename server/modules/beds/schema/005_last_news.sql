-- How many units have told their places since the last expected time, for « Ma journée ».
create index bed_status_by_news on bed_status (declared_at);
