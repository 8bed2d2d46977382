// The practice that a fact of transfer is about.
MATCH (:Proof {id: $id})-[:PROVES]->(:Adoption)-[:OF]->(p:Practice)
RETURN p.id AS id
ORDER BY id
