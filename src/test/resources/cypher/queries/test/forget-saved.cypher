// Forgets all saved searches with their shelves and digests.
MATCH (n:SavedShelf|SavedSearch|SearchDigest)
DETACH DELETE n
RETURN count(*) AS gone
