// Ties nodes to what others were tied to, and keeps how it was.
UNWIND $rows AS row
MATCH ()-[old]->() WHERE elementId(old) = row.place
WITH row, old, startNode(old) AS a, endNode(old) AS b, properties(old) AS properties
CREATE (a)-[kept:MERGED_TIE]->(b)
SET kept = properties, kept.mergedType = row.type, kept.mergedBy = $merge, kept.mergedAs = row.as, kept.mergedAlone = row.alone
WITH row, old, properties
CALL (row, properties) {
  WITH row, properties
  WHERE row.as = 'MOVED'
  MATCH (c) WHERE elementId(c) = row.from
  MATCH (d) WHERE elementId(d) = row.to
  CREATE (c)-[r:$(row.type)]->(d)
  SET r = properties
}
DELETE old
RETURN count(*) AS moved
