// Accounts of people, links that are good once, and what slows down whoever tries passwords.
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (n:Account) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT account_login IF NOT EXISTS FOR (n:Account) REQUIRE n.loginKey IS UNIQUE;
CREATE CONSTRAINT invitation_hash IF NOT EXISTS FOR (n:Invitation) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT sign_in_attempts_key IF NOT EXISTS FOR (n:SignInAttempts) REQUIRE n.key IS UNIQUE;
CREATE INDEX sign_in_attempts_last IF NOT EXISTS FOR (n:SignInAttempts) ON (n.last);
CREATE CONSTRAINT accounts_lock_name IF NOT EXISTS FOR (n:AccountsLock) REQUIRE n.name IS UNIQUE;
