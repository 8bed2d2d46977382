// Communities with a text in their names, the shortest names first.
MATCH (community:Community)
WHERE toLower(community.name) CONTAINS toLower($text)
RETURN community.id AS id, 'Community' AS label, community.name AS name
ORDER BY size(community.name), name, id
LIMIT $limit
