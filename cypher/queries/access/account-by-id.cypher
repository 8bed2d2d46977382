// The account with this id; one at most, so in no order.
MATCH (account:Account {id: $id})
RETURN account
