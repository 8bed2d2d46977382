// Ties nodes again to what they were tied to before a merge.
UNWIND $rows AS row
MATCH ()-[kept]->() WHERE elementId(kept) = row.kept
WITH row, kept, startNode(kept) AS a, endNode(kept) AS b
CALL (row, a, b) {
  WITH row, a, b
  WHERE row.comes
  CREATE (a)-[r:$(row.type)]->(b)
  SET r = row.properties
}
CALL (row) {
  MATCH ()-[now]->() WHERE elementId(now) = row.present
  DELETE now
}
DELETE kept
RETURN count(*) AS returned
