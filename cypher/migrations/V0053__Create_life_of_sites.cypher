// Applications for innovation sites, what happened in their life, their plans and reports.
CREATE CONSTRAINT site_application_id IF NOT EXISTS FOR (n:SiteApplication) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT site_moment_id IF NOT EXISTS FOR (n:SiteMoment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT site_plan_item_id IF NOT EXISTS FOR (n:SitePlanItem) REQUIRE n.id IS UNIQUE;
CREATE INDEX site_plan_item_year IF NOT EXISTS FOR (n:SitePlanItem) ON (n.year);
CREATE CONSTRAINT site_plan_year IF NOT EXISTS FOR (n:SitePlan) REQUIRE n.year IS UNIQUE;
CREATE CONSTRAINT site_report_id IF NOT EXISTS FOR (n:SiteReport) REQUIRE n.id IS UNIQUE;
