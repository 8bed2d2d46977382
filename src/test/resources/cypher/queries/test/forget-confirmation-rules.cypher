// Removes all rules of confirmation but the first.
MATCH (rules:ConfirmationRules)
WHERE rules.version > 1
DELETE rules
RETURN count(*) AS gone
