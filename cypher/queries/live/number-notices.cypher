// Keeps the numbers of an account's notices that have none, and tells how many they were. What was committed later has a greater number.
MATCH (:Account {id: $account})<-[:TO]-(notice:Notice)
WHERE notice.number IS NULL
WITH notice
ORDER BY notice.at, notice.id
WITH collect(notice) AS fresh
MATCH (numbers:NoticeNumbers {account: $account})
WITH numbers, fresh, coalesce(numbers.last, 0) AS before
FOREACH (at IN range(0, size(fresh) - 1) |
  FOREACH (notice IN [fresh[at]] | SET notice.number = before + at + 1))
SET numbers.last = before + size(fresh)
RETURN size(fresh) AS fresh
