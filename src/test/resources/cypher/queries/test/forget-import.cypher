// Removes all that came from an import source, with its reports.
CALL () {
  MATCH (report:ImportReport {source: $source})
  DETACH DELETE report
}
MATCH (n {source: $source})
WITH n, n.id AS id, head(labels(n)) AS label
DETACH DELETE n
RETURN id, label
ORDER BY id
