// Keeps the numbers of a quarter in place of those before.
MATCH (n:DeficitStatistics {name: 'current'})
SET n.issuedOn = $on, n.years = $years, n.items = $items, n.districts = $districts, n.subjects = $subjects,
  n.numbers = $numbers
RETURN n.name AS name
