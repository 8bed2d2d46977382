// What was done to a node by changes before a number, the newest first.
MATCH (n:NodeChange {nodeId: $id})
WHERE n.seq < $seq AND n.label = $label
MATCH (entry:HistoryEntry {seq: n.seq})
RETURN n.seq AS seq, n.position AS position, n.label AS label, n.nodeId AS id, n.name AS name, n.before AS before,
  n.after AS after, n.file AS file, n.row AS row, entry.at AS at, entry.actor AS actor, entry.summary AS summary
ORDER BY seq DESC, position
LIMIT $limit
