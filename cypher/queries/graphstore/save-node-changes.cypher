// Records what a change did to each node.
UNWIND $rows AS row
CREATE (n:NodeChange {seq: $seq, position: row.position, label: row.label, nodeId: row.id})
SET n.before = row.before, n.after = row.after, n.name = row.name, n.file = row.file, n.row = row.row
RETURN count(n) AS saved
