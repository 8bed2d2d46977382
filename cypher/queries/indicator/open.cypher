// Creates what begins to count from a day on.
UNWIND $rows AS row
CREATE (e:IndicatorEntry)
SET e = row, e.code = $code, e.since = $today
RETURN count(*) AS opened
