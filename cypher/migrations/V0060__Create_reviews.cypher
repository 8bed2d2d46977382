// Sheets of criteria, reviews by them, and the marks.
CREATE CONSTRAINT criteria_sheet_id IF NOT EXISTS FOR (n:CriteriaSheet) REQUIRE n.id IS UNIQUE;
CREATE INDEX criteria_sheet_family IF NOT EXISTS FOR (n:CriteriaSheet) ON (n.family);
CREATE CONSTRAINT sheet_criterion_id IF NOT EXISTS FOR (n:SheetCriterion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_marks_key IF NOT EXISTS FOR (n:ReviewMarks) REQUIRE n.key IS UNIQUE;
