// Keys by which programs act for people.
CREATE CONSTRAINT personal_token_id IF NOT EXISTS FOR (n:PersonalToken) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT personal_token_hash IF NOT EXISTS FOR (n:PersonalToken) REQUIRE n.hash IS UNIQUE;
