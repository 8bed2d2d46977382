// Removes the lock that a migration holds while it runs.
MATCH (lock:__Neo4jMigrationsLock)
DELETE lock
