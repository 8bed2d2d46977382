// Removes a key of an account.
MATCH (token:PersonalToken {id: $id})-[:OF]->(:Account {id: $account})
WITH token, token.name AS name
DETACH DELETE token
RETURN name
