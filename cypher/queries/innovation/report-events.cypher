// Events that an organisation held, with how many people were there as far as recorded by a moment.
MATCH (:Organisation {id: $host})<-[:ORGANISED_BY]-(e:Event)
WHERE e.cancelled IS NULL AND e.createdAt <= $known
RETURN e.id AS id, e.title AS title, e.start AS start, COUNT {
  (e)<-[:REGISTERED_FOR]-(p:Participant {present: true}) WHERE coalesce(p.markedAt, p.at) <= $known
} AS present
ORDER BY start, title, id
