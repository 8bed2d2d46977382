// Creates a version of the rules of the ladder.
CREATE (rules:LadderRules {version: $version})
SET rules += $thresholds, rules.note = $note, rules.recordedAt = $at, rules.recordedBy = $by, rules.accountId = $account
RETURN rules.version AS version
