// Keeps the hash of the token unless there is one already.
MERGE (t:AccessToken {name: 'administrator'})
ON CREATE SET t.hash = $hash, t.createdAt = $at
RETURN t.hash = $hash AS isNew
