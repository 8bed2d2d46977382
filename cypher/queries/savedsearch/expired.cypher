// How many shelves nobody has opened since a day.
MATCH (shelf:SavedShelf)
WHERE shelf.usedOn < $before
RETURN count(shelf) AS count
