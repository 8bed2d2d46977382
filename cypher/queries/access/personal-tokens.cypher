// The keys of an account, the newest first.
MATCH (token:PersonalToken)-[:OF]->(:Account {id: $account})
RETURN token
ORDER BY token.id DESC
