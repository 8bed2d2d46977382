// Locks the statements of evidence and the rules until the end of the transaction, so that nobody's change is lost.
MERGE (lock:EvidenceLock {name: 'evidence'})
SET lock.locked = true
RETURN lock.name AS name
