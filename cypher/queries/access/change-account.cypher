// Gives an account other roles, closes or opens it; no row when it is another version by now. Locks all accounts
// first, so that of two changes at once the second sees whether one is left.
MERGE (lock:AccountsLock {name: 'accounts'})
SET lock.at = datetime()
WITH lock
MATCH (account:Account {id: $id, version: $version})
SET account.roles = $roles, account.closed = $closed, account.version = account.version + 1
RETURN account.id AS id
