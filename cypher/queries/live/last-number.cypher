// The number of the newest notice of an account; one row at most, in no order.
MATCH (numbers:NoticeNumbers {account: $account})
RETURN coalesce(numbers.last, 0) AS number
