// Stages of contests, their criteria, the works, and what the jury says of them.
CREATE CONSTRAINT contest_stage_id IF NOT EXISTS FOR (n:ContestStage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contest_criterion_id IF NOT EXISTS FOR (n:ContestCriterion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contest_work_id IF NOT EXISTS FOR (n:ContestWork) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT jury_sheet_key IF NOT EXISTS FOR (n:JurySheet) REQUIRE n.key IS UNIQUE;
