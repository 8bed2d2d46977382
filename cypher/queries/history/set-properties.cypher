// Records in nodes what they held before.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.place
SET n += row.properties
RETURN count(n) AS restored
