// Takes back what a test decided about sources, and the events and ties it planted.
CALL () {
  OPTIONAL MATCH (:Teacher)-[work:WORKS_AT {source: 'test'}]->(:Organisation)
  DELETE work
}
CALL () {
  OPTIONAL MATCH (:Adoption)-[no:REJECTED_SOURCE]->(:Adoption)
  DELETE no
}
CALL () {
  OPTIONAL MATCH (n:Adoption) WHERE n.sourceOutsideAt IS NOT NULL
  SET n.sourceOutsideAt = null, n.sourceOutsideBy = null
}
MATCH (planted:Event|Community|Programme|Mentorship {source: 'test'})
WITH planted, planted.id AS id, head(labels(planted)) AS label
DETACH DELETE planted
RETURN id, label
ORDER BY id
