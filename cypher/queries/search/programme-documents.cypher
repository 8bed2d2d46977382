// Programmes that are offered as documents of the search index; in no order.
MATCH (n:Programme)
WHERE n.id IN $ids AND n.retiredOn IS NULL
RETURN n.id AS id, n.sortKey AS sortKey, n.title AS title, [n.kindName] AS aliases, [n.targetGroup, n.provider, n.summary]
    + COLLECT { MATCH (n)-[:ADDRESSES]->(d:Deficit) RETURN d.name ORDER BY d.name }
    + COLLECT { MATCH (n)-[:OFFERED_BY]->(o:Organisation) RETURN o.name ORDER BY o.name } AS body,
  [n.kindName, n.provider] AS line,
  [] AS scopes, [] AS levels, [] AS subjects,
  [region IN split(coalesce(n.region, ''), ';') | [trim(region)]] AS places, [n.year] AS dates, [] AS deficits,
  COLLECT { MATCH (n)-[:IN_DIRECTION]->(d:Direction) RETURN d.name ORDER BY d.name } AS directions
