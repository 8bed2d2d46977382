// Removes what a test wrote by and by.
CALL () {
  MATCH (written:Written)
  DELETE written
}
MATCH (n:Practice|Organisation {source: 'loop'})
WITH n, n.id AS id, head(labels(n)) AS label
DETACH DELETE n
RETURN id, label
ORDER BY id
