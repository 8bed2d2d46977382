// Events as documents of the search index; in no order.
MATCH (n:Event)
WHERE n.id IN $ids
RETURN n.id AS id, n.sortKey AS sortKey, n.title AS title, [n.kindName] AS aliases, [n.note, n.organiser, n.participants] AS body,
  [n.kindName, n.city, n.start] AS line,
  [n.scope] AS scopes, [] AS levels, [] AS subjects, [[n.region, n.city]] AS places, [n.start] AS dates, [] AS deficits,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d.name ORDER BY d.name } AS directions
