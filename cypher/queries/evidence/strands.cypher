// The strands of foreign toolkits.
MATCH (strand:Strand)
WHERE $contains IS NULL OR strand.sortKey CONTAINS $contains OR toLower(strand.nameEn) CONTAINS $contains
RETURN strand
ORDER BY strand.programme, strand.sortKey, strand.id
LIMIT $limit
