// Removes the ledger of indicators and their targets.
MATCH (n:IndicatorEntry|IndicatorCount|IndicatorTarget)
DETACH DELETE n
RETURN count(*) AS gone
