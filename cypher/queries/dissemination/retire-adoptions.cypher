// Sets aside adoptions that nothing speaks for any more: no fact, no learner, and not where the practice began.
MATCH (n:Adoption)-[of:OF]->(p:Practice)
WHERE n.id IN $ids AND n.kind <> 'DEVELOPMENT'
  AND NOT EXISTS { (:Proof)-[:PROVES]->(n) } AND NOT EXISTS { (:Adoption)-[:LEARNED_FROM]->(n) }
MATCH (n)-[by:BY]->(adopter)
MATCH (n)-[at:AT]->(place:Organisation)
CREATE (n)-[:FORMERLY_OF]->(p), (n)-[:FORMERLY_BY]->(adopter), (n)-[:FORMERLY_AT]->(place)
DELETE of, by, at
RETURN n.id AS id
