// Deficits as documents of the search index; in no order.
MATCH (n:Deficit)
WHERE n.id IN $ids
RETURN n.id AS id, n.sortKey AS sortKey, n.name AS title, [n.nameEn] AS aliases, [n.definition] AS body,
  COLLECT { MATCH (n)-[:BROADER]->(broader:Deficit) RETURN broader.name ORDER BY broader.name LIMIT 1 } AS line,
  [] AS scopes, [] AS levels, [] AS subjects, [] AS regions, [] AS years,
  COLLECT {
    MATCH (n)-[:BROADER*0..8]->(group:Deficit {depth: 1}) RETURN DISTINCT group.name ORDER BY group.name
  } AS deficitGroups
