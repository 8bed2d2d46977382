// The merges into a node, or that took it away, which still hold, the newest first.
MATCH (n:Merge)
WHERE $id IN n.nodes AND n.endedAt IS NULL
RETURN n
ORDER BY n.id DESC
LIMIT 20
