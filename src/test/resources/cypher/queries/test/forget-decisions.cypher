// Takes back what a test decided about sources, and the events it planted.
OPTIONAL MATCH (e:Event {source: 'test'})
DETACH DELETE e
WITH count(*) AS events
OPTIONAL MATCH (n:Adoption)-[no:REJECTED_SOURCE]->(:Adoption)
DELETE no
WITH count(*) AS rejections
OPTIONAL MATCH (n:Adoption) WHERE n.sourceOutsideAt IS NOT NULL
SET n.sourceOutsideAt = null, n.sourceOutsideBy = null
RETURN count(*) AS gone
