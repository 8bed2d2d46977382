// What is said of the activities of the cyclogram year by year; a whole is one for each activity and year.
CREATE CONSTRAINT cycle_item_id IF NOT EXISTS FOR (n:CycleItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cycle_item_key IF NOT EXISTS FOR (n:CycleItem) REQUIRE n.key IS UNIQUE;
CREATE INDEX cycle_item_year IF NOT EXISTS FOR (n:CycleItem) ON (n.year);
CREATE CONSTRAINT cycle_report_id IF NOT EXISTS FOR (n:CycleReport) REQUIRE n.id IS UNIQUE;
