// Addresses of programs that are told people's notices, and what they are told.
CREATE CONSTRAINT webhook_account IF NOT EXISTS FOR (n:Webhook) REQUIRE n.account IS UNIQUE;
CREATE CONSTRAINT webhook_message_key IF NOT EXISTS FOR (n:WebhookMessage) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT webhook_message_id IF NOT EXISTS FOR (n:WebhookMessage) REQUIRE n.id IS UNIQUE;
