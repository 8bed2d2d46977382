// Creates programmes.
UNWIND $rows AS row
CREATE (n:Programme)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
RETURN count(*) AS made
