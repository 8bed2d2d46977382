// The versions of the rules of confirmation, the newest first.
MATCH (rules:ConfirmationRules)
RETURN rules.version AS version, rules.months AS months, rules.note AS note
ORDER BY version DESC
LIMIT $limit
