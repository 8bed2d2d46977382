// Which adoptions have facts that were recorded after a moment, in no order.
MATCH (a:Adoption)<-[:PROVES]-(proof:Proof)
WHERE a.id IN $ids AND proof.recordedAt > $at
RETURN DISTINCT a.id AS id
