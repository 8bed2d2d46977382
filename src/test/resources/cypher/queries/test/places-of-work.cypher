// One organisation of each territory that has any, in the order of their ids; only of territories that others of them do not contain.
MATCH (o:Organisation)-[:PART_OF]->(t:Territory)
WHERE NOT EXISTS { (t)<-[:PART_OF]-(:Territory) }
WITH t, o
ORDER BY o.id
WITH t, collect(o)[0] AS o
RETURN t.id AS place, t.name AS placeName, o.id AS organisation, coalesce(o.shortName, o.name) AS organisationName
ORDER BY t.id
