// Locks the numbers of an account's notices until the end of the transaction. Not the account: whoever tells it something locks that last.
MERGE (numbers:NoticeNumbers {account: $account})
SET numbers.locked = true
RETURN numbers.account AS id
