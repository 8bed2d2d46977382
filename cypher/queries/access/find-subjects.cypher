// Subjects of practices with a text in their names, the shortest names first.
MATCH (practice:Practice)
UNWIND practice.subjects AS subject
WITH DISTINCT subject
WHERE toLower(subject) CONTAINS toLower($text)
RETURN subject
ORDER BY size(subject), subject
LIMIT $limit
