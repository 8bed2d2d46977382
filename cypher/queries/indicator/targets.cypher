// The targets of indicators that stand now, of all years, in the order of the codes.
MATCH (t:IndicatorTarget)
WHERE t.endedAt IS NULL AND ($code IS NULL OR t.code = $code) AND coalesce(t.territory, '') = coalesce($territory, '')
RETURN t.code AS code, t.year AS year, t.value AS value, t.note AS note, t.version AS version, t.recordedAt AS recordedAt,
  t.role AS role
ORDER BY code, year
