// Removes practices that a test has made, with all that was recorded of them.
MATCH (n:Practice {source: 'test'})
WHERE n.id IN $ids
OPTIONAL MATCH (n)<-[:OF|FORMERLY_OF]-(adoption:Adoption)
OPTIONAL MATCH (adoption)--(proof:Proof|FormerProof)
DETACH DELETE proof, adoption, n
RETURN count(*) AS gone
