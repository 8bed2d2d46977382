// Removes what was made to see an effect.
MATCH (n:Event|Practice|Organisation|Adoption {source: 'effect-test'})
OPTIONAL MATCH (n)<-[:REGISTERED_FOR]-(p:Participant)
DETACH DELETE n, p
RETURN count(*) AS gone
