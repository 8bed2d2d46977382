// Deficits of the real list that no programme answers, neither themselves nor one above or below.
MATCH (d:Deficit)
WHERE NOT EXISTS { (d)-[:BROADER*0..8]->(:Deficit)<-[:ADDRESSES]-(:Programme) }
  AND NOT EXISTS { (d)<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(:Programme) }
  AND NOT EXISTS { (d)<-[:BROADER]-(:Deficit) }
RETURN d.id AS id, d.name AS name
ORDER BY name, id
