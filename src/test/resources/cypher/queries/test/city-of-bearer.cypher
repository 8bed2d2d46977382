// A deficit that organisations use an answer to, and the city of one of them; one row, in no order.
MATCH (d:Deficit)<-[:ADDRESSES]-(:Practice {status: 'PUBLISHED'})<-[:OF]-(a:Adoption)-[:AT]->(o:Organisation)
WHERE o.city IS NOT NULL AND a.abandonedOn IS NULL
RETURN d.id AS deficit, o.city AS city
LIMIT 1
