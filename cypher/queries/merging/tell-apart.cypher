// Keeps that two nodes are two.
MERGE (n:NotTheSame {pair: $first + '|' + $second})
ON CREATE SET n.label = $label, n.first = $first, n.second = $second, n.at = $at, n.by = $by
RETURN n.pair AS pair
