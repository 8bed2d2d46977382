// How many facts of transfer of published practices name an event as their way.
MATCH (:Event {id: $event})<-[:VIA]-(f:Proof)-[:PROVES]->(:Adoption)-[:OF]->(:Practice {status: 'PUBLISHED'})
RETURN count(DISTINCT f) AS named
