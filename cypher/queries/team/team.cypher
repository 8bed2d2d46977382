// A team with where it belongs; one row at most, so in no order.
MATCH (n:Team {id: $id})
OPTIONAL MATCH (n)-[:BELONGS_TO]->(place:Organisation|Community)
RETURN n, place.id AS place, labels(place)[0] AS placeLabel, coalesce(place.shortName, place.name) AS placeName
LIMIT 1
