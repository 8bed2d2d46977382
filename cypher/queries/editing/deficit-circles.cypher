// Deficits that stand below themselves, in the order of their names.
MATCH (n:Deficit)
WHERE n.id IN $ids AND EXISTS { (n)-[:BROADER*1..12]->(n) }
RETURN n.name AS name
ORDER BY name
LIMIT 1
