// The kinds of innovation statuses, the most frequent first.
MATCH (n:InnovationSite)
RETURN n.statusKind AS name, count(n) AS uses
ORDER BY uses DESC, name
LIMIT 50
