// Keeps on which day a key was last used.
MATCH (token:PersonalToken {id: $id})
SET token.usedOn = $today
RETURN token.id AS id
