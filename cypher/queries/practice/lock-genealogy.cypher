// Locks the genealogy of all practices until the end of the transaction, so that two writers cannot close a circle.
MERGE (lock:GenealogyLock {name: 'genealogy'})
SET lock.locked = true
RETURN lock.name AS name
