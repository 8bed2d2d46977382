// Whoever has a practice through an adoption, whatever the order of time; in no order.
MATCH (start:Adoption {id: $start})<-[:LEARNED_FROM*1..]-(n:Adoption)
RETURN DISTINCT n.id AS id
