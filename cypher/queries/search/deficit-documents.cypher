// Deficits in use as documents of the search index, found also by the names of those that they stand for; in no order.
MATCH (n:Deficit)
WHERE n.id IN $ids AND n.retiredOn IS NULL
RETURN n.id AS id, n.sortKey AS sortKey, n.name AS title, [n.nameEn] + coalesce(n.aliases, [])
    + COLLECT {
      MATCH (n)<-[:REPLACED_BY*1..8]-(former:Deficit)
      UNWIND [former.name] + coalesce(former.aliases, []) AS name
      RETURN DISTINCT name ORDER BY name
    } AS aliases, [n.definition] AS body,
  COLLECT { MATCH (n)-[:BROADER]->(broader:Deficit) RETURN broader.name ORDER BY broader.name LIMIT 1 } AS line,
  [] AS scopes, [] AS levels, [] AS subjects, [] AS places, [] AS dates,
  COLLECT {
    MATCH p = (n)-[:BROADER*0..8]->(:Deficit {depth: 1})
    WITH DISTINCT [d IN reverse(nodes(p)) | d.name] AS path
    RETURN path ORDER BY path
  } AS deficits, [] AS directions
