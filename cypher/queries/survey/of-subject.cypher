// Ids of the surveys about a node, those that close last first.
MATCH (s:Survey)-[:ASKS_ABOUT]->({id: $subject})
RETURN s.id AS id
ORDER BY s.closesOn DESC, s.title, id
