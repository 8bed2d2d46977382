// The lock of whoever moves deficits, versions of the rules of confirmation, and organisations by their numbers.
CREATE CONSTRAINT taxonomy_lock_name IF NOT EXISTS FOR (n:TaxonomyLock) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT confirmation_rules_version IF NOT EXISTS FOR (n:ConfirmationRules) REQUIRE n.version IS UNIQUE;
CREATE INDEX organisation_inn IF NOT EXISTS FOR (n:Organisation) ON (n.inn);
