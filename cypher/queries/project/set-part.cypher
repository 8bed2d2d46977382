// Keeps when a milestone was reached, or how much of a result was.
MATCH (n:Project {id: $id})<-[:BELONGS_TO]-(part:ProjectPart {id: $part, kind: $kind})
SET part.doneOn = $doneOn, part.achieved = $achieved, n.version = n.version + 1
RETURN part.id AS id
