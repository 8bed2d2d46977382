// Keeps another password, which ends the sessions of the account.
MATCH (account:Account {id: $id})
SET account.passwordHash = $passwordHash, account.version = account.version + 1
REMOVE account.passwordless
RETURN account.id AS id
