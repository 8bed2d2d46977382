// Deficits of the third level that are not among those which published practices answer, themselves or by a part of them.
MATCH (:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(:Deficit)-[:BROADER*0..8]->(a:Deficit)
WITH collect(DISTINCT a.id) AS answered
MATCH (d:Deficit)-[:BROADER]->(:Deficit)-[:BROADER]->(:Deficit)
WHERE NOT d.id IN answered AND NOT EXISTS { (d)-[:REPLACED_BY]->() }
RETURN DISTINCT d.name AS name
ORDER BY name
