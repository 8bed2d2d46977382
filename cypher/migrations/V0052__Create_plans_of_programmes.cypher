// Plans of programmes by school year, and what was changed in them.
CREATE CONSTRAINT programme_plan_year IF NOT EXISTS FOR (n:ProgrammePlan) REQUIRE n.year IS UNIQUE;
CREATE CONSTRAINT planned_groups_id IF NOT EXISTS FOR (n:PlannedGroups) REQUIRE n.id IS UNIQUE;
CREATE INDEX planned_groups_year IF NOT EXISTS FOR (n:PlannedGroups) ON (n.year);
