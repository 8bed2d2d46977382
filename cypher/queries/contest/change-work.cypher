// Keeps what was changed of a work and the practice that it presents.
MATCH (w:ContestWork {id: $id})
SET w.title = $title, w.summary = $summary, w.link = $link, w.nomination = $nomination, w.showName = $showName
WITH w
CALL (w) {
  MATCH (w)-[old:PRESENTS]->()
  WHERE $practice IS NOT NULL
  DELETE old
}
CALL (w) {
  MATCH (p:Practice {id: $practice})
  MERGE (w)-[:PRESENTS]->(p)
}
RETURN w.id AS id
