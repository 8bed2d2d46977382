// What searches did not find, the most frequent first.
MATCH (miss:SearchMiss)
WHERE miss.missed > 0 OR $repaired
RETURN miss.text AS text, miss.missed AS missed, miss.repaired AS repaired, miss.firstOn AS firstOn, miss.lastOn AS lastOn
ORDER BY missed + CASE WHEN $repaired THEN repaired ELSE 0 END DESC, lastOn DESC, text
SKIP $skip
LIMIT $limit
