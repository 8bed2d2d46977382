// The entries of the change log after a number, oldest first.
MATCH (change:Change)
WHERE change.seq > $seq
RETURN change.seq AS seq, change.at AS at, change.actor AS actor, change.summary AS summary, change.nodes AS nodes
ORDER BY change.seq
LIMIT $limit
