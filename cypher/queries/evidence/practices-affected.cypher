// The published practices whose step may rest on these adoptions, places or people; in no order.
CALL () {
  MATCH (n:Adoption)-[:OF|FORMERLY_OF]->(p:Practice)
  WHERE n.id IN $adoptions
  RETURN p
  UNION
  MATCH (o:Organisation)<-[:DEVELOPED_AT]-(p:Practice)
  WHERE o.id IN $places
  RETURN p
  UNION
  MATCH (o:Organisation)<-[:AT]-(:Adoption)-[:OF]->(p:Practice)
  WHERE o.id IN $places
  RETURN p
  UNION
  MATCH (o:Organisation)<-[:OBTAINED_AT]-(:EvidenceStatement)-[:ABOUT]->(p:Practice)
  WHERE o.id IN $places
  RETURN p
  UNION
  MATCH (t:Teacher)<-[:BY]-(:Adoption)-[:OF]->(p:Practice)
  WHERE t.id IN $people
  RETURN p
  UNION
  MATCH (t:Teacher)-[:WORKS_AT]->(:Organisation)<-[:DEVELOPED_AT]-(p:Practice)
  WHERE t.id IN $people
  RETURN p
  UNION
  MATCH (t:Teacher)-[:WORKS_AT]->(:Organisation)<-[:AT]-(:Adoption)-[:OF]->(p:Practice)
  WHERE t.id IN $people
  RETURN p
}
WITH DISTINCT p
WHERE p.status = 'PUBLISHED'
RETURN p.id AS id
