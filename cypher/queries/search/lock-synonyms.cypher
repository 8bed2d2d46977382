// Locks the list of synonyms until the end of the transaction, so that nobody's change is lost.
MERGE (lock:SynonymLock {name: 'synonyms'})
SET lock.locked = true
RETURN lock.name AS name
