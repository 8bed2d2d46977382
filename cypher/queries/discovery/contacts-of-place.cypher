// The organisations that an organisation has met: at an event, in a community, or by taking over a practice; in no order.
MATCH (me:Organisation {id: $organisation})
CALL (me) {
  MATCH (me)-[:TOOK_PART|ORGANISED_BY]-(e:Event)-[:TOOK_PART|ORGANISED_BY]-(other:Organisation)
  RETURN other
  LIMIT $limit
  UNION
  MATCH (me)-[:MEMBER_OF]->(:Community)<-[:MEMBER_OF]-(other:Organisation)
  RETURN other
  LIMIT $limit
  UNION
  MATCH (me)<-[:AT]-(:Adoption)-[:LEARNED_FROM]-(:Adoption)-[:AT]->(other:Organisation)
  RETURN other
  LIMIT $limit
}
WITH DISTINCT me, other
WHERE other <> me
RETURN other.id AS id
LIMIT $limit
