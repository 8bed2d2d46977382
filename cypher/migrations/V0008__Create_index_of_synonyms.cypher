// Sets of words that mean the same: every version stays, the one in force has no end.
CREATE INDEX synonym_set_id IF NOT EXISTS FOR (n:SynonymSet) ON (n.id);
CREATE CONSTRAINT synonym_lock_name IF NOT EXISTS FOR (n:SynonymLock) REQUIRE n.name IS UNIQUE;
