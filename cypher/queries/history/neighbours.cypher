// What a node is tied to, in the order of labels and ids.
MATCH (n) WHERE elementId(n) = $place
MATCH (n)--(neighbour)
RETURN DISTINCT head(labels(neighbour)) AS label, neighbour.id AS id
ORDER BY label, id
LIMIT $limit
