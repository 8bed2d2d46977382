// Waits until no commit is under way, holds the next ones back, and tells the number of the newest change.
MERGE (counter:ChangeCounter {name: 'changes'})
SET counter.locked = true
WITH counter
RETURN coalesce(counter.seq, 0) AS seq
