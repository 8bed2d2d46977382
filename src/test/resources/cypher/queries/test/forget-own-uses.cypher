// Removes what organisations said of their own use, so that tests leave none.
MATCH (proof:Proof {citation: $citation})-[:PROVES]->(adoption:Adoption)
WITH proof, adoption, adoption.id AS id
DETACH DELETE proof, adoption
RETURN DISTINCT id
ORDER BY id
