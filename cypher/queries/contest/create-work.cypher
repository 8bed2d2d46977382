// Creates a work of a contest with what it is tied to.
MATCH (e:Event {id: $event})
CREATE (w:ContestWork {id: $id, number: $number, title: $title, summary: $summary, link: $link,
  nomination: $nomination, author: $author, showName: $showName, at: $at})
CREATE (w)-[:WORK_OF]->(e)
WITH w
CALL (w) {
  MATCH (p:Participant {id: $participant})
  CREATE (w)-[:WORK_BY]->(p)
}
CALL (w) {
  MATCH (o:Organisation {id: $organisation})
  CREATE (w)-[:WORK_FROM]->(o)
}
CALL (w) {
  MATCH (p:Practice {id: $practice})
  CREATE (w)-[:PRESENTS]->(p)
}
RETURN w.id AS id
