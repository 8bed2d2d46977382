// Appends one entry to the change log; holds the lock on the counter until the commit.
MERGE (counter:ChangeCounter {name: 'changes'})
SET counter.locked = true
WITH counter
SET counter.seq = coalesce(counter.seq, 0) + 1
CREATE (change:Change {seq: counter.seq, at: $at, actor: $actor, summary: $summary, nodes: $nodes})
FOREACH (held IN CASE WHEN $held > 0 THEN [1] ELSE [] END |
  SET change:HistoryEntry, change.held = $held, change.labels = $labels)
RETURN counter.seq AS seq
