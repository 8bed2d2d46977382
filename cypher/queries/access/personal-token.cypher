// A key that is still good, with its account; one at most, in no order.
MATCH (token:PersonalToken {hash: $hash})-[:OF]->(account:Account)
WHERE token.expiresOn > $today
RETURN token, account
