// Creates a report that fulfils an item.
MATCH (n:CycleItem {id: $item})
CREATE (n)-[:FULFILLED_BY]->(r:CycleReport {id: $id, title: $title, url: $url, createdAt: $at})
SET n.version = n.version + 1, n.updatedAt = $at
RETURN r.id AS id
