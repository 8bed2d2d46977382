// What stands in the ledger of an indicator now, in no order.
MATCH (e:IndicatorEntry {code: $code})
WHERE e.until IS NULL AND e.year IN $years
RETURN e.id AS id, e.year AS year, e.base AS base, e.key AS key, e.label AS label, e.place AS place, e.weight AS weight,
  e.people AS people
