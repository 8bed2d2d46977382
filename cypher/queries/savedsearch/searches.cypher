// The searches of a shelf, the newest first.
MATCH (:SavedShelf {keyHash: $keyHash})-[:KEEPS]->(search:SavedSearch)
RETURN search
ORDER BY search.id DESC
