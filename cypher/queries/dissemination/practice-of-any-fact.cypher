// The practice that a fact of transfer is or was about.
MATCH (proof:Proof|FormerProof {id: $id})-[:PROVES|FORMERLY_PROVED]->(adoption:Adoption)
MATCH (adoption)-[:OF|FORMERLY_OF]->(p:Practice {status: 'PUBLISHED'})
RETURN DISTINCT p.id AS id
ORDER BY id
LIMIT 1
