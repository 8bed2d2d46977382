// Keeps another name and pace of a saved search.
MATCH (:SavedShelf {keyHash: $keyHash})-[:KEEPS]->(search:SavedSearch {id: $id})
SET search.name = $name, search.pace = $pace, search.nextOn = $nextOn
RETURN search.id AS id
