// Statistics of deficits as they are shown: one node, replaced each quarter.
CREATE CONSTRAINT deficit_statistics_name IF NOT EXISTS FOR (n:DeficitStatistics) REQUIRE n.name IS UNIQUE;
