// The merges after one that still hold and concern some of the same nodes, the newest first.
MATCH (n:Merge)
WHERE n.endedAt IS NULL AND n.at >= $at AND n.id <> $merge AND any(id IN n.nodes WHERE id IN $ids)
RETURN n
ORDER BY n.id DESC
LIMIT 5
