// Organisations and territories with a text in their names, the shortest names first.
MATCH (place:Organisation|Territory)
WHERE toLower(place.name) CONTAINS toLower($text) OR toLower(coalesce(place.shortName, '')) CONTAINS toLower($text)
RETURN place.id AS id, CASE WHEN place:Territory THEN 'Territory' ELSE 'Organisation' END AS label, place.name AS name
ORDER BY size(place.name), name, id
LIMIT $limit
