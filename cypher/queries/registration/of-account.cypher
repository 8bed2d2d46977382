// What the owner of an account is registered for, the latest first.
MATCH (:Account {id: $account})-[:IS]->(:Teacher)<-[:IS_PERSON]-(p:Participant)-[:REGISTERED_FOR]->(e:Event)
WHERE $event IS NULL OR e.id = $event
OPTIONAL MATCH (e)<-[:DESK_OF]-(d:EventDesk)
RETURN p.id AS id, e.id AS event, e.title AS title, e.start AS start, coalesce(e.cancelled, false) AS cancelled,
  p.role AS role, p.state AS state, p.present AS present, p.certificate AS certificate, d.link AS link,
  coalesce(p.answered, false) AS answered, CASE
    WHEN p.state = 'WAITING' THEN 1 + COUNT {
      (e)<-[:REGISTERED_FOR]-(q:Participant {state: 'WAITING'})
      WHERE q.place < p.place
    }
    ELSE 0
  END AS turn
ORDER BY coalesce(start, '') DESC, title, id
