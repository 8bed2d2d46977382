// Which nodes have taken the ids or the external keys of nodes that were merged away, in no order.
UNWIND $rows AS row
MATCH (loser) WHERE elementId(loser) = row.loser
MATCH (other:$(row.label))
WHERE other.id = loser.id OR (other.source = loser.source AND other.externalKey = loser.externalKey)
RETURN other.id AS id, coalesce(other.title, other.shortName, other.name, other.id) AS name
