// Keeps how often an account gets letters at its confirmed address, and in which language.
MATCH (digest:MailDigest {account: $account, confirmed: true})
SET digest.pace = $pace, digest.nextAt = $nextAt, digest.language = $language
RETURN digest.account AS account
