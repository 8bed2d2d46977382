// Creates an account; no row when the login is taken.
MERGE (account:Account {loginKey: $loginKey})
ON CREATE SET account.id = $id, account.login = $login, account.name = $name, account.passwordHash = $passwordHash,
  account.roles = $roles, account.closed = false, account.version = 1, account.createdOn = $today
WITH account
WHERE account.id = $id
RETURN account.id AS id
