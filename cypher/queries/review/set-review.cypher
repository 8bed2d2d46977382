// Keeps how a review stands.
MATCH (r:Review {id: $id})
SET r += $values
SET r.updatedAt = $at, r.version = r.version + 1
RETURN r.id AS id
