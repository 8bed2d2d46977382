// What a change did to each node, from a place on.
MATCH (n:NodeChange {seq: $seq})
WHERE n.position > $position
RETURN n.seq AS seq, n.position AS position, n.label AS label, n.nodeId AS id, n.name AS name, n.before AS before,
  n.after AS after, n.file AS file, n.row AS row
ORDER BY position
LIMIT $limit
