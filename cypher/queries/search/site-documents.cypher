// Innovation sites as documents of the search index; in no order.
MATCH (n:InnovationSite)
WHERE n.id IN $ids
RETURN n.id AS id, n.sortKey AS sortKey, n.title AS title, [n.statusKind] AS aliases, [n.orderReference, n.note] AS body,
  [n.statusKind] + COLLECT {
    MATCH (n)-[:HOSTED_BY]->(o:Organisation) RETURN coalesce(o.shortName, o.name) ORDER BY o.id LIMIT 1
  } AS line,
  [n.scope] AS scopes, [] AS levels, [] AS subjects, [[n.region, n.city]] AS places, [n.from] AS dates, [] AS deficits,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d.name ORDER BY d.name } AS directions
