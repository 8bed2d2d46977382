// In which order the notices of an account are told live.
CREATE CONSTRAINT notice_numbers_account IF NOT EXISTS FOR (n:NoticeNumbers) REQUIRE n.account IS UNIQUE;
