// Makes a saved search have had what a test says.
MATCH (search:SavedSearch {id: $id})
SET search.known = $known
RETURN search.id AS id
