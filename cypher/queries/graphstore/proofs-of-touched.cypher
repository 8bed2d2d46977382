// The facts that adoptions are known from, in no order.
UNWIND $ids AS id
MATCH (:Adoption {id: id})<-[:PROVES]-(proof:Proof)
RETURN proof.id AS id
