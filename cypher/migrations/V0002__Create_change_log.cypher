// The change log is read by number; its counter exists once.
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT change_counter_name IF NOT EXISTS FOR (n:ChangeCounter) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT access_token_name IF NOT EXISTS FOR (n:AccessToken) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT import_report_name IF NOT EXISTS FOR (n:ImportReport) REQUIRE n.id IS UNIQUE;
