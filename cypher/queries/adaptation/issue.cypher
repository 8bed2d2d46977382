// The numbers of the present quarter; one node at most, so in no order.
MATCH (n:AdaptationStatistics {name: 'current'})
WHERE n.issuedOn IS NOT NULL
RETURN n
