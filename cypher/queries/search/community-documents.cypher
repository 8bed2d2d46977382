// Communities as documents of the search index; in no order.
MATCH (n:Community)
WHERE n.id IN $ids
RETURN n.id AS id, n.sortKey AS sortKey, n.name AS title, [n.kindName] AS aliases, [n.note, n.organiser] AS body,
  [n.kindName, n.city] AS line,
  [n.scope] AS scopes, [] AS levels, [] AS subjects, [[n.region, n.city]] AS places, [] AS dates, [] AS deficits,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d.name ORDER BY d.name } AS directions
