// Keeps a search on its shelf, which is made when there is none; no row when the shelf is full.
MERGE (shelf:SavedShelf {keyHash: $keyHash})
ON CREATE SET shelf.feedHash = $feedHash, shelf.createdOn = $today
SET shelf.usedOn = $today
WITH shelf
WHERE COUNT { (shelf)-[:KEEPS]->(:SavedSearch) } < $most
CREATE (shelf)-[:KEEPS]->(search:SavedSearch {
  id: $id, name: $name, text: $text, filters: $filters, mode: $mode, pace: $pace, createdOn: $today,
  nextOn: $nextOn, known: $known, full: false, digests: 0
})
RETURN search.id AS id
