// Indicator 4.2: of educational organisations, who could use a practice of an innovation site elsewhere; in no order.
CALL () {
  UNWIND $years AS y
  MATCH (o:Organisation)
  RETURN y.year AS year, o, true AS base
  UNION ALL
  MATCH (p:Practice {status: 'PUBLISHED'})-[:DEVELOPED_AT]->(origin:Organisation)
  WHERE EXISTS { (origin)<-[:HOSTED_BY]-(:InnovationSite) }
  MATCH (p)<-[:OF]-(n:Adoption)-[:AT]->(o:Organisation)
  WHERE origin <> o AND n.kind <> 'DEVELOPMENT'
    AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
  // whatever is not dated had begun when it was written down
  WITH o, left(split(n.abandonedOn, '/')[0] + '-01-01', 10) AS ended, reduce(least = '9999-99-99',
    day IN [n.trialOn, n.adoptedOn, n.adaptedOn, toString(date(n.createdAt))] |
    CASE WHEN left(split(day, '/')[-1] + '-99-99', 10) < least THEN left(split(day, '/')[-1] + '-99-99', 10) ELSE least END
  ) AS begun
  WITH DISTINCT o, begun, ended
  UNWIND $years AS y
  WITH y, o
  WHERE begun <= y.to AND (ended IS NULL OR ended >= y.from)
  RETURN DISTINCT y.year AS year, o, false AS base
}
WITH year, o, base
WHERE o.kind IN ['SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'METHODICAL_CENTRE', 'COLLEGE', 'UNIVERSITY']
RETURN year, base, o.id AS key, 'Organisation' AS label, 1 AS weight, 1 AS people, o.id AS place
