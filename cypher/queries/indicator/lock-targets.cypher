// Locks the targets of indicators until the end of the transaction.
MERGE (c:IndicatorCount {id: $code})
SET c.id = c.id
RETURN c.id AS id
