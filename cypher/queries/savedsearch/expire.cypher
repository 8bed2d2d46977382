// Removes shelves that nobody has opened since a day, with everything on them.
MATCH (shelf:SavedShelf)
WHERE shelf.usedOn < $before
WITH shelf
LIMIT $limit
OPTIONAL MATCH (shelf)-[:KEEPS]->(search:SavedSearch)
OPTIONAL MATCH (search)-[:TOLD]->(digest:SearchDigest)
WITH collect(DISTINCT shelf) AS shelves, collect(DISTINCT search) AS searches, collect(digest) AS digests
FOREACH (digest IN digests | DETACH DELETE digest)
FOREACH (search IN searches | DETACH DELETE search)
FOREACH (shelf IN shelves | DETACH DELETE shelf)
RETURN size(shelves) AS gone
