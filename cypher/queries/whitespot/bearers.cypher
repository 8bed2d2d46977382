// Organisations that use practices which answer deficits or a part of them, those that use the most first.
UNWIND $deficits AS deficit
MATCH (d:Deficit {id: deficit})<-[:BROADER*0..8]-(:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
MATCH (p)<-[:OF]-(a:Adoption)-[:AT]->(o:Organisation)
WHERE a.abandonedOn IS NULL
WITH d, o, count(DISTINCT p) AS answers
ORDER BY answers DESC, o.sortKey, o.id
RETURN d.id AS deficit, d.name AS name, collect({id: o.id, name: coalesce(o.shortName, o.name), answers: answers}) AS bearers
ORDER BY deficit
