// The groups of programmes, of one programme or of one school year, the latest first.
MATCH (p:Programme)<-[tie:GROUP_OF]-(e:Event)
WHERE ($programme IS NULL OR p.id = $programme) AND ($year IS NULL OR tie.year = $year)
OPTIONAL MATCH (e)<-[:DESK_OF]-(d:EventDesk)
RETURN e.id AS event, e.title AS title, p.id AS programme, tie.year AS year, e.start AS start, e.end AS end,
  coalesce(e.cancelled, false) AS cancelled, d.capacity AS capacity,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED'}) } AS registered,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'WAITING'}) } AS waiting,
  COUNT { (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED', present: true}) } AS present,
  COUNT { (e)<-[:REGISTERED_FOR]-(one:Participant {state: 'REGISTERED', present: true})
    WHERE one.completedOn IS NOT NULL } AS completed
ORDER BY coalesce(start, '') DESC, title, event
