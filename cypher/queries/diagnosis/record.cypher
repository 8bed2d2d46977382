// Keeps a deficit of a person; one that stands already from the same source is told anew, in no order.
MATCH (t:Teacher {id: $teacher})
MATCH (d:Deficit {id: $deficit})
OPTIONAL MATCH (d)<-[:OF]-(known:Diagnosis {source: $source})-[:CONCERNS]->(t)
WHERE known.closedOn IS NULL
WITH t, d, known
ORDER BY known.id
LIMIT 1
CALL (t, d, known) {
  WITH t, d, known
  WHERE known IS NULL
  CREATE (n:Diagnosis {id: $id, source: $source, recordedAt: $at})
  CREATE (n)-[:OF]->(d), (n)-[:CONCERNS]->(t)
  RETURN n
  UNION
  WITH known
  WHERE known IS NOT NULL
  RETURN known AS n
}
SET n.severity = $severity, n.purpose = $purpose, n.diagnosedOn = $on, n.recordedBy = $by
RETURN n.id AS id
