// The practices of which a fact of transfer went through an event or once was recorded to have.
CALL () {
  MATCH (:Event {id: $id})<-[:VIA]-(:Proof)-[:PROVES]->(n:Adoption)
  RETURN n
  UNION
  MATCH (:FormerProof {viaId: $id})-[:FORMERLY_PROVED]->(n:Adoption)
  RETURN n
}
MATCH (n)-[:OF|FORMERLY_OF]->(p:Practice {status: 'PUBLISHED'})
RETURN DISTINCT p.id AS id
ORDER BY id
LIMIT $limit
