// What people are told of what they follow.
CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notice_key IF NOT EXISTS FOR (n:Notice) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT notice_mark_name IF NOT EXISTS FOR (n:NoticeMark) REQUIRE n.name IS UNIQUE;
