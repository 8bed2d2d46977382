// Which labels the history holds nodes of, and which have ever been tied.
MATCH (n:NodeChange)
RETURN DISTINCT n.label AS label
ORDER BY label
