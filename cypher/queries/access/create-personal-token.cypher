// Creates a key of an account that does not have too many; the account is locked first.
MATCH (account:Account {id: $account})
SET account.locked = true
WITH account
WHERE COUNT { (:PersonalToken)-[:OF]->(account) } < $most
CREATE (token:PersonalToken {
  id: $id, name: $name, hash: $hash, actions: $actions, createdOn: $today, expiresOn: $expiresOn
})-[:OF]->(account)
RETURN token.id AS id
