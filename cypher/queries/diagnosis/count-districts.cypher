// How many districts and cities have organisations.
MATCH (o:Organisation)
RETURN count(DISTINCT o.city) AS count
