// Keeps what the digests of saved searches tell, with all that each search has had.
UNWIND $rows AS row
MATCH (search:SavedSearch {id: row.id})
SET search.nextOn = row.nextOn, search.full = row.full, search.known = row.known, search.digests = row.digests
FOREACH (hits IN CASE WHEN size(row.hits) > 0 THEN [row.hits] ELSE [] END |
  CREATE (search)-[:TOLD]->(:SearchDigest {number: row.digests, at: $at, hits: hits}))
RETURN search.id AS id
