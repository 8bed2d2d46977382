// What a trace tells about whoever has a practice through an adoption in the order of time; in no order.
CYPHER 25
MATCH (start:Adoption {id: $start})
MATCH (start) (()<-[link:LEARNED_FROM]-()){1,40} (n:Adoption)
WHERE allReduce(
  clock = -1000000000,
  step IN link | CASE WHEN clock > step.last THEN 2000000000 WHEN step.first > clock THEN step.first ELSE clock END,
  clock < 2000000000
)
WITH DISTINCT n
MATCH (n)-[:AT]->(o:Organisation)
OPTIONAL MATCH (n)-[:BY]->(t:Teacher)
RETURN n.id AS id, n.kind AS kind, o.id AS organisation, o.name AS name, o.kind AS organisationKind,
  o.region AS region, o.district AS district, o.levels AS levels, t.subjects AS subjects,
  COLLECT { MATCH (proof:Proof)-[:PROVES]->(n) RETURN proof } AS proofs,
  COLLECT { MATCH (n)-[source:LEARNED_FROM]->(teacher:Adoption) RETURN [source.proof, teacher.id] } AS sources
