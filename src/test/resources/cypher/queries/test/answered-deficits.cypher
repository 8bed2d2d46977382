// Deficits that at least two published practices answer, those of the most first.
MATCH (d:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
WHERE NOT EXISTS { (d)<-[:BROADER]-() } AND EXISTS { (d)-[:BROADER]->()-[:BROADER]->() }
WITH d, count(DISTINCT p) AS answers
WHERE answers > 1
RETURN d.id AS id
ORDER BY answers DESC, id
LIMIT $limit
