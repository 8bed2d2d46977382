// Locks the files of all materials until the end of the transaction, for all replicas.
MERGE (lock:MaterialLock {name: 'materials'})
SET lock.locked = true
RETURN lock.name AS name
