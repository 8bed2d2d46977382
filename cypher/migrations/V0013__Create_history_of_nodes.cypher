// What each change did to which node is read by change and by node, changes that did something to the catalogue by number.
CREATE INDEX node_change_place IF NOT EXISTS FOR (n:NodeChange) ON (n.seq, n.position);
CREATE INDEX node_change_node IF NOT EXISTS FOR (n:NodeChange) ON (n.nodeId, n.seq);
CREATE CONSTRAINT history_entry_seq IF NOT EXISTS FOR (n:HistoryEntry) REQUIRE n.seq IS UNIQUE;
CREATE INDEX history_entry_summary IF NOT EXISTS FOR (n:HistoryEntry) ON (n.summary);
