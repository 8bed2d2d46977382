// Information resources, and how many people of organisations use them in a year.
CREATE CONSTRAINT info_resource_id IF NOT EXISTS FOR (n:InfoResource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT info_resource_source_key IF NOT EXISTS FOR (n:InfoResource) REQUIRE (n.source, n.externalKey) IS UNIQUE;
CREATE INDEX info_resource_sort_key IF NOT EXISTS FOR (n:InfoResource) ON (n.sortKey);
CREATE CONSTRAINT resource_year_id IF NOT EXISTS FOR (n:ResourceYear) REQUIRE n.id IS UNIQUE;
CREATE INDEX resource_year_year IF NOT EXISTS FOR (n:ResourceYear) ON (n.year);
