-- A request that has ended before the departure while a vehicle was ordered: it stands in « Ma journée » until somebody notes that the
-- vehicle was sent back. A few among all those that have ended, which the index keeps apart.
alter table transfer_request add column vehicle_to_be_cancelled boolean not null default false;

update transfer_request set vehicle_to_be_cancelled = true
where departed_at is null
  -- of the last week that the store knows: older vehicles have long gone home
  and updated_at > (select max(updated_at) from transfer_request) - 604800000
  and state in ('ADVICE_GIVEN', 'NO_INDICATION', 'CANCELLED', 'CLOSED')
  and exists (select 1 from request_fact as ordered
              where ordered.request = transfer_request.id and ordered.kind = 'VEHICLE_ORDER' and ordered.crossed_out_at is null
                and not exists (select 1 from request_fact as cancelled
                                where cancelled.request = ordered.request and cancelled.kind = 'VEHICLE_CANCELLATION'
                                  and cancelled.crossed_out_at is null and cancelled.position > ordered.position));

create index transfer_request_by_left_vehicle on transfer_request (asked_at, id) where vehicle_to_be_cancelled;
