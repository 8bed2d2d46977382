// Removes an agreement.
MATCH (a:Agreement {id: $id})
WITH a, a.id AS id
DETACH DELETE a
RETURN id
