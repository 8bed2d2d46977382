// The demand on deficits, the most asked for first.
MATCH (deficit:Deficit)<-[:FOR]-(demand:Demand)
WHERE deficit.id IN $ids AND (demand.endedAt IS NULL OR $ended)
RETURN demand, deficit.id AS deficit
ORDER BY demand.count DESC, demand.text, demand.id DESC
LIMIT $limit
