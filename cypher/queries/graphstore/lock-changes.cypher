// Waits until no commit is under way, holds the next ones back, and tells the number of the newest change.
MERGE (counter:ChangeCounter {name: 'changes'})
// takes the lock, and leaves nothing to be written when there is nothing to remove
REMOVE counter.locked
WITH counter
RETURN coalesce(counter.seq, 0) AS seq
