// Versions of the rules of the ladder, versions of statements of evidence, and the lock of whoever writes them.
CREATE CONSTRAINT ladder_rules_version IF NOT EXISTS FOR (n:LadderRules) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT evidence_statement_version IF NOT EXISTS FOR (n:EvidenceStatement) REQUIRE (n.id, n.version) IS UNIQUE;
CREATE CONSTRAINT evidence_lock_name IF NOT EXISTS FOR (n:EvidenceLock) REQUIRE n.name IS UNIQUE;
