// Brings back adoptions that were set aside and that something speaks for again: a fact, a learner, or that the practice
// began there.
MATCH (n:Adoption)-[of:FORMERLY_OF]->(p:Practice)
WHERE n.id IN $ids AND (n.kind = 'DEVELOPMENT'
  OR EXISTS { (:Proof)-[:PROVES]->(n) } OR EXISTS { (:Adoption)-[:LEARNED_FROM]->(n) })
MATCH (n)-[by:FORMERLY_BY]->(adopter)
MATCH (n)-[at:FORMERLY_AT]->(place:Organisation)
CREATE (n)-[:OF]->(p), (n)-[:BY]->(adopter), (n)-[:AT]->(place)
DELETE of, by, at
RETURN n.id AS id
