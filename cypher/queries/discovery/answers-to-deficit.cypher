// The published practices that address a deficit or one below it, with how: in the order of names.
MATCH (:Deficit {id: $id})<-[:BROADER*0..8]-(d:Deficit)<-[tie:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
WITH p, d, tie
ORDER BY d.sortKey, d.id
WITH p, collect(d.id) AS deficits, collect(tie.note)[0] AS note, any(one IN collect(tie.stated) WHERE one) AS stated
RETURN p.id AS id, deficits, note, stated
ORDER BY p.sortKey, id
LIMIT $limit
