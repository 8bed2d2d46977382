// Removes what was made by hand, so that tests leave none.
MATCH (n:Organisation|InnovationSite|Event|Deficit {source: 'estafeta'})
WITH n, labels(n)[0] AS label, n.id AS id
DETACH DELETE n
RETURN label, id
ORDER BY id
