// The shelf that a secret opens, by the hash of its key or of the key of its feed.
MATCH (shelf:SavedShelf)
WHERE shelf.keyHash = $keyHash OR shelf.feedHash = $feedHash
RETURN shelf.keyHash AS keyHash, shelf.usedOn AS usedOn
ORDER BY keyHash
