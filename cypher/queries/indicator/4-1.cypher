// Indicator 4.1: of all educational organisations, those that are innovation sites in a year; in no order.
UNWIND $years AS y
MATCH (o:Organisation)
WHERE o.kind IN ['SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'METHODICAL_CENTRE', 'COLLEGE', 'UNIVERSITY']
WITH y, o, EXISTS {
  MATCH (o)<-[:HOSTED_BY]-(n:InnovationSite)
  WHERE left(n.from + '-99-99', 10) <= y.to AND (n.to IS NULL OR left(n.to + '-01-01', 10) >= y.from)
} AS able
UNWIND [true, false] AS base
WITH y, o, base, able
WHERE base OR able
RETURN y.year AS year, base, o.id AS key, 'Organisation' AS label, 1 AS weight, 1 AS people, o.id AS place
