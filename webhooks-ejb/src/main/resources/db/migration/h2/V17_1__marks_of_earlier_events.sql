-- Events that were stored before they were marked with whom they were meant for: tests, each of which has its only delivery
-- at the endpoint that was tried; and events that a dialect raised of another one, in the same moment and with an id that
-- begins as the other's.
update events e
set only_endpoint = (
  select min(d.endpoint_id) from deliveries d where d.account_id = e.account_id and d.event_id = e.id)
where e.type = 'platform.test' and e.service = 'platform' and not e.livemode
  and e.only_endpoint is null and e.only_scheme is null
  and position('"message":"This is a test webhook event from do.dev"', utf8tostring(e.body)) > 0;

update events e
set only_scheme = case e.type when 'order.status_changed' then 'partner' else 'developer' end
where e.type in ('order.status_changed', 'escrow.status.updated')
  and e.only_endpoint is null and e.only_scheme is null
  and exists (
    select 1 from events earlier
    where earlier.account_id = e.account_id and earlier.created_at = e.created_at and earlier.id <> e.id
      and left(cast(earlier.id as varchar), 18) = left(cast(e.id as varchar), 18)
      and earlier.type = case e.type
                             when 'order.status_changed' then 'order.cancelled'
                             else 'escrow.cancellation.accepted'
                           end);
