// Locks the statistics, so that of several replicas one makes them; in no order.
MERGE (n:AdaptationStatistics {name: 'current'})
SET n.name = 'current'
RETURN n.name AS name
