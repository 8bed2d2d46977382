// The number and the time of the newest entry of the change log.
MATCH (counter:ChangeCounter {name: 'changes'})
MATCH (change:Change {seq: counter.seq})
RETURN change.seq AS seq, change.at AS at
ORDER BY seq
