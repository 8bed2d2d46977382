// Deficits that no published practice answers, neither them nor a part of them, in the order of the list.
MATCH (d:Deficit)-[:BROADER]->()-[:BROADER]->(:Deficit)
WHERE NOT EXISTS { (d)-[:REPLACED_BY]->() }
  AND NOT EXISTS { (d)<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(:Practice {status: 'PUBLISHED'}) }
RETURN DISTINCT d.id AS id, d.name AS name, d.sortKey AS sortKey,
  reduce(sum = 0, n IN COLLECT { MATCH (d)<-[:FOR]-(x:Demand) WHERE x.endedAt IS NULL RETURN x.count } | sum + n) AS demand,
  COUNT { (d)<-[:ADDRESSES]-(g:Programme) WHERE g.retiredOn IS NULL } AS programmes
ORDER BY sortKey, id
