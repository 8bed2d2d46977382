// Removes what a test of evidence has made, and answers which practices it touched.
CALL () {
  OPTIONAL MATCH (rules:LadderRules) WHERE rules.version > 1
  DETACH DELETE rules
}
CALL () {
  OPTIONAL MATCH (:Practice)-[tie:RELATED_STRAND|FORMERLY_RELATED_STRAND]->(:Strand)
  DELETE tie
}
CALL () {
  OPTIONAL MATCH (p:Practice)<-[:ABOUT]-(statement:EvidenceStatement)
  WITH p.id AS id, statement
  DETACH DELETE statement
  RETURN collect(DISTINCT id) AS said
}
CALL () {
  OPTIONAL MATCH (n:Organisation|Teacher|Practice|Adoption {source: 'test'})
  WHERE n.id IN $ids
  WITH n, CASE WHEN n:Practice THEN n.id END AS id
  DETACH DELETE n
  RETURN collect(DISTINCT id) AS made
}
UNWIND said + made AS id
RETURN DISTINCT id
ORDER BY id
