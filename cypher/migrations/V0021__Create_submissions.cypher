// Practices on their way into the bank, with what was said of them, and the versions that they have had there.
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (n:Submission) REQUIRE n.id IS UNIQUE;
CREATE INDEX submission_stage IF NOT EXISTS FOR (n:Submission) ON (n.stage);
CREATE CONSTRAINT review_entry_id IF NOT EXISTS FOR (n:ReviewEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT practice_version_id IF NOT EXISTS FOR (n:PracticeVersion) REQUIRE n.id IS UNIQUE;
