// Indicator 2.2: the organisations whose people took part in an assessment of competence in a year; in no order.
UNWIND $years AS y
MATCH (n:Diagnosis)-[:CONCERNS]->(t:Teacher)-[w:WORKS_AT]->(o:Organisation)
WHERE n.diagnosedOn >= date(y.from) AND n.diagnosedOn <= date(y.to) AND w.to IS NULL
  AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
RETURN y.year AS year, false AS base, o.id AS key, 'Organisation' AS label, 1 AS weight, count(DISTINCT t) AS people,
  o.id AS place
