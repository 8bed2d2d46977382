// Takes back what a test decided about sources, and the events and ties it planted.
OPTIONAL MATCH (planted:Event|Community|Programme|Mentorship {source: 'test'})
DETACH DELETE planted
WITH count(*) AS planted
OPTIONAL MATCH (:Teacher)-[work:WORKS_AT {source: 'test'}]->(:Organisation)
DELETE work
WITH count(*) AS jobs
OPTIONAL MATCH (n:Adoption)-[no:REJECTED_SOURCE]->(:Adoption)
DELETE no
WITH count(*) AS rejections
OPTIONAL MATCH (n:Adoption) WHERE n.sourceOutsideAt IS NOT NULL
SET n.sourceOutsideAt = null, n.sourceOutsideBy = null
RETURN count(*) AS gone
