// Organisations as documents of the search index; in no order.
MATCH (n:Organisation)
WHERE n.id IN $ids
RETURN n.id AS id, n.sortKey AS sortKey, n.name AS title, [n.shortName] + coalesce(n.aliases, []) AS aliases, [n.inn, n.ogrn] AS body,
  [n.city, n.region] AS line,
  [] AS scopes, n.levels AS levels, [] AS subjects, [[n.region, n.city]] AS places, [] AS dates, [] AS deficits, [] AS directions
