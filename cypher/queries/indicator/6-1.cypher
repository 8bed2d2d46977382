// Indicator 6.1: the sheets of criteria for expertise and self-assessment that are published by the end of a year; in no order.
UNWIND $years AS y
MATCH (s:CriteriaSheet {status: 'PUBLISHED'})
WHERE s.publishedOn <= date(y.to)
RETURN y.year AS year, false AS base, s.id AS key, 'CriteriaSheet' AS label, 1 AS weight, 1 AS people, null AS place
