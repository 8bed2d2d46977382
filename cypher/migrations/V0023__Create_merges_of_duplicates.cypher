// Nodes that were merged into others, what merged them, and pairs that somebody says are two.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE;
CREATE INDEX merged_key IF NOT EXISTS FOR (n:Merged) ON (n.source, n.externalKey);
CREATE CONSTRAINT merge_id IF NOT EXISTS FOR (n:Merge) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT not_the_same_pair IF NOT EXISTS FOR (n:NotTheSame) REQUIRE n.pair IS UNIQUE;
