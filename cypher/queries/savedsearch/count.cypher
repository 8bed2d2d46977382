// How many searches are saved on all shelves.
MATCH (search:SavedSearch)
RETURN count(search) AS count
