// Removes all nodes of an import source.
MATCH (n {source: $source})
WITH n, n.id AS id, head(labels(n)) AS label
DETACH DELETE n
RETURN label, id
