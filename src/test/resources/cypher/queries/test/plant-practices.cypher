// Practices made for a test, or with another title than before.
UNWIND $rows AS row
MERGE (n:Practice {id: row.id})
SET n.title = row.title, n.sortKey = row.title, n.status = 'PUBLISHED', n.levels = [], n.subjects = [],
  n.source = 'test', n.version = 1
RETURN n.id AS id
