// The files that go with practices.
CREATE CONSTRAINT material_id IF NOT EXISTS FOR (n:Material) REQUIRE n.id IS UNIQUE;
CREATE INDEX material_sha256 IF NOT EXISTS FOR (n:Material) ON (n.sha256);
CREATE CONSTRAINT material_lock_name IF NOT EXISTS FOR (n:MaterialLock) REQUIRE n.name IS UNIQUE;
