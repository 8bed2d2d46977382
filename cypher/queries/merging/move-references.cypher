// Records that what named a node names another, and keeps how it was.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.place
MATCH (loser) WHERE elementId(loser) = row.loser
CREATE (n)-[:MERGED_REFERENCE {mergedBy: $merge, property: row.property}]->(loser)
SET n += row.properties
RETURN count(*) AS moved
