// One change of the catalogue.
MATCH (entry:HistoryEntry {seq: $seq})
RETURN entry.seq AS seq, entry.at AS at, entry.actor AS actor, entry.summary AS summary, entry.held AS held,
  entry.labels AS labels, COLLECT {
    MATCH (undo:HistoryEntry {summary: 'undo ' + toString(entry.seq)}) RETURN undo.seq ORDER BY undo.seq DESC LIMIT 1
  } AS undoneBy
ORDER BY seq
