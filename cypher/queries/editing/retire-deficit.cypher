// Ties a deficit that is no longer offered to the one that stands for it; all other ties stay.
MATCH (n:Deficit {id: $id})
SET n.retiredOn = $on, n.updatedAt = $at
WITH n
CALL (n) {
  MATCH (d:Deficit {id: $successor})
  MERGE (n)-[:REPLACED_BY]->(d)
}
RETURN n.id AS id
