// Locks saved searches until the end of the transaction, so that no two jobs tell of the same.
UNWIND $ids AS id
MATCH (search:SavedSearch {id: id})
SET search.locked = true
RETURN search.id AS id
