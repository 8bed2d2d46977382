// Whom statistics of a school year count, each with the deficits that were open in it; in no order.
MATCH (owner:Account)-[:IS]->(t:Teacher)<-[:CONCERNS]-(n:Diagnosis)-[:OF]->(d:Deficit)
WHERE NOT owner.closed AND n.diagnosedOn < $until AND (n.closedOn IS NULL OR n.closedOn >= $from)
  AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
WITH t, collect(DISTINCT d.id) AS deficits
RETURN t.subjects[0] AS subject, head([(t)-[:WORKS_AT]->(o:Organisation) | o.city]) AS district, deficits
