// Removes a saved search with its digests.
MATCH (:SavedShelf {keyHash: $keyHash})-[:KEEPS]->(search:SavedSearch {id: $id})
OPTIONAL MATCH (search)-[:TOLD]->(digest:SearchDigest)
WITH search, search.id AS id, collect(digest) AS digests
FOREACH (digest IN digests | DETACH DELETE digest)
DETACH DELETE search
RETURN id
