// Locks the taxonomy until the end of the transaction: two moves could close a circle together.
MERGE (lock:TaxonomyLock {name: 'deficits'})
SET lock.locked = true
RETURN lock.name AS name
