// Who of the adopters of practices was at the events where these were shown or that facts name, and who led there.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})
CALL (p) {
  MATCH (p)-[:PRESENTED_AT]->(e:Event)
  RETURN e
  UNION
  MATCH (p)<-[:OF]-(:Adoption)<-[:PROVES]-(:Proof)-[:VIA]->(e:Event)
  RETURN e
}
CALL (p, e) {
  MATCH (e)<-[part:TOOK_PART]-(a)<-[:BY]-(n:Adoption)-[:OF]->(p)
  RETURN n, part.role IN ['SPEAKER', 'PRESENTER', 'HOST'] AS leading
  UNION
  MATCH (e)-[:ORGANISED_BY]->(a)<-[:BY]-(n:Adoption)-[:OF]->(p)
  RETURN n, true AS leading
}
RETURN practiceId, n.id AS adoptionId, 'EVENT' AS kind, e.id AS placeId, e.title AS place, toString(e.start) AS since,
  null AS until, leading, false AS always
ORDER BY practiceId, placeId, adoptionId, leading DESC
