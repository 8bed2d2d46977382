// Changes of the catalogue after a number, the oldest first.
MATCH (entry:HistoryEntry)
WHERE entry.seq > $seq AND ($actor IS NULL OR entry.actor = $actor) AND ($label IS NULL OR $label IN entry.labels)
WITH entry ORDER BY entry.seq ASC LIMIT $limit
RETURN entry.seq AS seq, entry.at AS at, entry.actor AS actor, entry.summary AS summary, entry.held AS held,
  entry.labels AS labels, COLLECT {
    MATCH (undo:HistoryEntry {summary: 'undo ' + toString(entry.seq)}) RETURN undo.seq ORDER BY undo.seq DESC LIMIT 1
  } AS undoneBy
ORDER BY seq ASC
