// Records what fields of nodes hold; a null takes a field away.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.place
SET n += row.properties
RETURN count(n) AS changed
