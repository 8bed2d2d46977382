// The secret address of the feed of an account's notices is known by its hash.
CREATE CONSTRAINT account_feed IF NOT EXISTS FOR (n:Account) REQUIRE n.feedHash IS UNIQUE;
