// Keeps how often texts were not found, with the days; no finer time, and nothing of who asked.
UNWIND $rows AS row
MERGE (miss:SearchMiss {text: row.text})
ON CREATE SET miss.missed = 0, miss.repaired = 0, miss.firstOn = $today
SET miss.missed = miss.missed + row.missed, miss.repaired = miss.repaired + row.repaired, miss.lastOn = $today
RETURN miss.text AS text
