// The facts that organisations gave of their own use.
MATCH (proof:Proof {citation: $citation})
RETURN proof.id AS id
ORDER BY id
