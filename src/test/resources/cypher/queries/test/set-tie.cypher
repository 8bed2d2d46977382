// Records what relationships say, by where they stand.
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.place
SET r = row.properties
RETURN count(*) AS changed
