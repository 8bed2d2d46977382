// Whether changes after a number did something to nodes of some labels.
MATCH (entry:HistoryEntry)
WHERE entry.seq > $seq AND any(label IN entry.labels WHERE label IN $labels)
RETURN entry.seq AS seq
ORDER BY seq
LIMIT 1
