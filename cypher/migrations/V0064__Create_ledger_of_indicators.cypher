// The ledger of what indicators count from which day until which, and their targets.
CREATE CONSTRAINT indicator_entry_id IF NOT EXISTS FOR (n:IndicatorEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT indicator_count_id IF NOT EXISTS FOR (n:IndicatorCount) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT indicator_target_id IF NOT EXISTS FOR (n:IndicatorTarget) REQUIRE n.id IS UNIQUE;
CREATE INDEX indicator_entry_line IF NOT EXISTS FOR (n:IndicatorEntry) ON (n.code, n.year);
CREATE INDEX indicator_entry_key IF NOT EXISTS FOR (n:IndicatorEntry) ON (n.key);
CREATE INDEX indicator_target_line IF NOT EXISTS FOR (n:IndicatorTarget) ON (n.code, n.year);
