// Removes digests that newer ones have followed; what they told stays known.
MATCH (search:SavedSearch)-[:TOLD]->(digest:SearchDigest)
WHERE search.id IN $ids AND digest.number <= search.digests - $kept
DETACH DELETE digest
RETURN count(*) AS gone
