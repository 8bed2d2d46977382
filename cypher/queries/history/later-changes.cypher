// Which changes after a number did something to nodes, the oldest first.
UNWIND $ids AS id
MATCH (n:NodeChange {nodeId: id})
WHERE n.seq > $seq
WITH n ORDER BY n.seq, n.position
RETURN n.label AS label, n.nodeId AS id, collect(DISTINCT n.seq)[..5] AS seqs
ORDER BY id, label
