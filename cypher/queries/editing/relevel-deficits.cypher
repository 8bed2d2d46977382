// Keeps in deficits, and in all below them, how far below the top they stand.
MATCH (n:Deficit)<-[:BROADER*0..12]-(d:Deficit)
WHERE n.id IN $ids
WITH DISTINCT d
WITH d, COUNT { (d)-[:BROADER*1..12]->(:Deficit) } AS depth
WHERE d.depth <> depth
SET d.depth = depth
RETURN d.id AS id
