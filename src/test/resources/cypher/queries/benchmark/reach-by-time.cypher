// Whoever has a practice through an adoption in the order of time, as far as dates allow; in no order.
CYPHER 25
MATCH (start:Adoption {id: $start})
MATCH (start) (()<-[link:LEARNED_FROM]-()){1,40} (n:Adoption)
WHERE allReduce(
  clock = -1000000000,
  step IN link | CASE WHEN clock > step.last THEN 2000000000 WHEN step.first > clock THEN step.first ELSE clock END,
  clock < 2000000000
)
RETURN DISTINCT n.id AS id
