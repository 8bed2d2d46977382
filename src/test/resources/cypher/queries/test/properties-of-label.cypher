// All that is stored in the nodes of a label.
MATCH (n)
WHERE $label IN labels(n)
RETURN properties(n) AS properties
