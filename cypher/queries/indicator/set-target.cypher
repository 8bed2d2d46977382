// Creates a target in the place of the one that stood.
OPTIONAL MATCH (old:IndicatorTarget {code: $code, year: $year})
WHERE old.endedAt IS NULL AND coalesce(old.territory, '') = coalesce($territory, '')
SET old.endedAt = $at
WITH count(*) AS former
CREATE (t:IndicatorTarget {id: $id, code: $code, year: $year, territory: $territory, value: $value, note: $note,
  version: $version, recordedAt: $at, role: $role})
RETURN t.version AS version
