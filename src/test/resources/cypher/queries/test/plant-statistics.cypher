// Keeps statistics as if they had been issued.
MERGE (n:DeficitStatistics {name: 'current'})
SET n.issuedOn = $on, n.years = $years, n.items = $items, n.districts = $districts, n.subjects = $subjects,
  n.numbers = $numbers
RETURN n.name AS name
