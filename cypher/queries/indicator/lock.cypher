// Locks the ledger of indicators until the end of the transaction, and tells whether it is new.
OPTIONAL MATCH (old:IndicatorCount {id: 'count'})
WITH count(old) = 0 AS fresh
MERGE (c:IndicatorCount {id: 'count'})
ON CREATE SET c.first = $today
SET c.id = c.id
RETURN fresh
