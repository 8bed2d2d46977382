// The account with this login, with what its password is checked against; one at most, so in no order.
MATCH (account:Account {loginKey: $loginKey})
RETURN account, account.passwordHash AS passwordHash
