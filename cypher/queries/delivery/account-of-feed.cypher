// Whose feed opens by a secret; one at most, in no order.
MATCH (account:Account {feedHash: $hash})
RETURN account.id AS id
