// How people get their notices by letter.
CREATE CONSTRAINT mail_digest_account IF NOT EXISTS FOR (n:MailDigest) REQUIRE n.account IS UNIQUE;
CREATE CONSTRAINT mail_digest_confirm IF NOT EXISTS FOR (n:MailDigest) REQUIRE n.confirmHash IS UNIQUE;
CREATE CONSTRAINT mail_digest_stop IF NOT EXISTS FOR (n:MailDigest) REQUIRE n.stop IS UNIQUE;
CREATE INDEX mail_digest_next IF NOT EXISTS FOR (n:MailDigest) ON (n.nextAt);
CREATE INDEX notice_letter IF NOT EXISTS FOR (n:Notice) ON (n.letter);
