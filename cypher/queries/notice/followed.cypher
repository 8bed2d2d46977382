// What an account follows and everybody may see, in the order of the names.
MATCH (:Account {id: $account})-[:FOLLOWS]->(node)
WHERE NOT node:Practice OR node.status = 'PUBLISHED'
RETURN head(labels(node)) AS label, node.id AS id, coalesce(node.title, node.shortName, node.name) AS title
ORDER BY title, id
