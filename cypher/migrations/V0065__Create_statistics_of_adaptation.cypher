// How the adaptation of young teachers goes, in numbers as they are shown: one node, replaced each quarter.
CREATE CONSTRAINT adaptation_statistics_name IF NOT EXISTS FOR (n:AdaptationStatistics) REQUIRE n.name IS UNIQUE;
