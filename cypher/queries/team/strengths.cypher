// What the owner of an account may bring into a team as a strength, with how it is known: offered as a mentor, overcome, in use.
MATCH (a:Account {id: $account})
CALL (a) {
  MATCH (a)-[:IS]->(:Teacher)<-[:OF]-(:MentorOffer)-[:HELPS_WITH]->(x:Deficit|Practice)
  RETURN x, 'OFFERED' AS reason
  UNION
  MATCH (a)-[:IS]->(:Teacher)<-[:CONCERNS]-(n:Diagnosis)-[:OF]->(x:Deficit)
  WHERE n.id IN $overcome
  RETURN x, 'OVERCOME' AS reason
  UNION
  MATCH (a)-[:IS]->(:Teacher)<-[:BY]-(use:Adoption)-[:OF]->(x:Practice)
  WHERE use.abandonedOn IS NULL
  RETURN x, 'USED' AS reason
}
WITH x, min(reason) AS reason
WHERE x:Deficit OR x.status = 'PUBLISHED'
RETURN x.id AS id, labels(x)[0] AS label, coalesce(x.title, x.name) AS name, reason
ORDER BY label, name, id
