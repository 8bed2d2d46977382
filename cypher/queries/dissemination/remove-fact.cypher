// Removes a fact of transfer and its link from the graph of what holds.
MATCH (proof:Proof {id: $id})
CALL (proof) { OPTIONAL MATCH (:Adoption)-[old:LEARNED_FROM {proof: proof.id}]->(:Adoption) DELETE old }
DETACH DELETE proof
RETURN $id AS id
