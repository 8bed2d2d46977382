// The versions of the rules of the ladder, the newest first; that one is in force.
MATCH (rules:LadderRules)
RETURN rules
ORDER BY rules.version DESC
LIMIT $limit
