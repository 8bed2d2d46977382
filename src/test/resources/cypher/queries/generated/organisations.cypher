// Creates organisations.
UNWIND $rows AS row
CREATE (n:Organisation)
SET n = row.properties, n.source = $source, n.contentHash = $source, n.createdAt = $at, n.updatedAt = $at
RETURN count(*) AS made
