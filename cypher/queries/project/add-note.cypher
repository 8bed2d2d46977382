// Keeps a note on the progress of a project.
MATCH (n:Project {id: $id})
SET n.version = n.version + 1
CREATE (part:ProjectPart {id: $part, kind: 'NOTE', title: $text, day: $day})-[:BELONGS_TO]->(n)
RETURN part.id AS id
