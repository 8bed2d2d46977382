// Creates ties of practices that have none to two deficits each, evenly.
MATCH (d:Deficit)-[:BROADER]->()-[:BROADER]->()
WITH DISTINCT d
ORDER BY d.id
WITH collect(d) AS deficits
MATCH (p:Practice {status: 'PUBLISHED'})
WHERE NOT EXISTS { (p)-[:ADDRESSES]->() }
WITH deficits, p
ORDER BY p.id
WITH deficits, collect(p) AS practices
UNWIND range(0, size(practices) - 1) AS at
UNWIND [at * 7 % size(deficits), (at * 13 + 5) % size(deficits)] AS place
WITH practices[at] AS practice, deficits[place] AS deficit
MERGE (practice)-[:ADDRESSES {stated: true}]->(deficit)
RETURN count(*) AS ties
