// Saved searches on shelves that open with a secret, what searches did not find, and the demand recorded on deficits.
CREATE CONSTRAINT saved_shelf_key IF NOT EXISTS FOR (n:SavedShelf) REQUIRE n.keyHash IS UNIQUE;
CREATE CONSTRAINT saved_shelf_feed IF NOT EXISTS FOR (n:SavedShelf) REQUIRE n.feedHash IS UNIQUE;
CREATE INDEX saved_shelf_used IF NOT EXISTS FOR (n:SavedShelf) ON (n.usedOn);
CREATE CONSTRAINT saved_search_id IF NOT EXISTS FOR (n:SavedSearch) REQUIRE n.id IS UNIQUE;
CREATE INDEX saved_search_due IF NOT EXISTS FOR (n:SavedSearch) ON (n.nextOn);
CREATE CONSTRAINT search_miss_text IF NOT EXISTS FOR (n:SearchMiss) REQUIRE n.text IS UNIQUE;
CREATE CONSTRAINT demand_id IF NOT EXISTS FOR (n:Demand) REQUIRE n.id IS UNIQUE;
CREATE INDEX demand_text IF NOT EXISTS FOR (n:Demand) ON (n.text);
