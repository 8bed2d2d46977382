// How many nodes of each label stand in the graph.
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(n) AS total
ORDER BY label
