// The number of the newest entry of the change log.
MATCH (counter:ChangeCounter {name: 'changes'})
RETURN coalesce(counter.seq, 0) AS seq
