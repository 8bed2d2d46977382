// What somebody answers for, in the order of the names.
MATCH (:Account {id: $account})-[:ANSWERS_FOR]->(place:Organisation|Territory)
RETURN place.id AS id, CASE WHEN place:Territory THEN 'Territory' ELSE 'Organisation' END AS label, place.name AS name
ORDER BY name, id
