// The targets of an indicator for a year that stood before or stand now, the newest first.
MATCH (t:IndicatorTarget {code: $code, year: $year})
WHERE coalesce(t.territory, '') = coalesce($territory, '')
RETURN t.code AS code, t.year AS year, t.value AS value, t.note AS note, t.version AS version, t.recordedAt AS recordedAt,
  t.role AS role
ORDER BY t.version DESC
