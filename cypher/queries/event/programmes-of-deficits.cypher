// Which programmes that are offered address a deficit or one below it, by their titles.
UNWIND $ids AS id
MATCH (:Deficit {id: id})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(n:Programme)
WHERE n.retiredOn IS NULL
WITH DISTINCT id, n
RETURN n.id AS programme, id AS other
ORDER BY n.sortKey, n.id, other
