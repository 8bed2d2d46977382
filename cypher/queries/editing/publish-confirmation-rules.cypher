// Creates the next version of the rules of confirmation, when the newest one is still that which it starts from.
MATCH (newest:ConfirmationRules {version: $version})
SET newest.locked = true
REMOVE newest.locked
WITH newest
WHERE NOT EXISTS { MATCH (later:ConfirmationRules) WHERE later.version > $version }
CREATE (rules:ConfirmationRules {version: $version + 1, months: $months, note: $note, recordedAt: $at, recordedBy: $by})
RETURN rules.version AS version
