// The digests of saved searches, the newest first.
MATCH (search:SavedSearch)-[:TOLD]->(digest:SearchDigest)
WHERE search.id IN $ids
RETURN search.id AS search, digest.number AS number, digest.at AS at, digest.hits AS hits
ORDER BY at DESC, search, number DESC
LIMIT $limit
