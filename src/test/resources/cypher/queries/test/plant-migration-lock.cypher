// Leaves the lock of a migration behind, as a process does that is killed in its midst.
MERGE (lock:__Neo4jMigrationsLock {id: 'killed', name: 'killed'})
RETURN lock.id AS id
