// Indicator 4.2: of educational organisations, who could use a practice of an innovation site elsewhere; in no order.
UNWIND $years AS y
MATCH (o:Organisation)
WHERE o.kind IN ['SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'METHODICAL_CENTRE', 'COLLEGE', 'UNIVERSITY']
WITH y, o, EXISTS {
  MATCH (o)<-[:AT]-(n:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})-[:DEVELOPED_AT]->(origin:Organisation)
  WHERE origin <> o AND n.kind <> 'DEVELOPMENT' AND EXISTS { (origin)<-[:HOSTED_BY]-(:InnovationSite) }
    // whatever is not dated had begun when it was written down
    AND any(day IN [n.trialOn, n.adoptedOn, n.adaptedOn, toString(date(n.createdAt))]
      WHERE left(split(day, '/')[-1] + '-99-99', 10) <= y.to)
    AND (n.trialOn IS NOT NULL OR n.adoptedOn IS NOT NULL OR n.adaptedOn IS NOT NULL)
    AND (n.abandonedOn IS NULL OR left(split(n.abandonedOn, '/')[0] + '-01-01', 10) >= y.from)
} AS able
UNWIND [true, false] AS base
WITH y, o, base, able
WHERE base OR able
RETURN y.year AS year, base, o.id AS key, 'Organisation' AS label, 1 AS weight, 1 AS people, o.id AS place
