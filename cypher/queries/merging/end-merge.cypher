// Records that a merge no longer holds.
MATCH (n:Merge {id: $id})
SET n.endedAt = $at, n.endedBy = $by
RETURN n.id AS id
