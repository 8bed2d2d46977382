// Where a practice is known or used and was not given up.
MATCH (o:Organisation)<-[:AT]-(n:Adoption)-[:OF]->(:Practice {id: $id})
WHERE n.abandonedOn IS NULL
RETURN DISTINCT o.id AS id
ORDER BY id
