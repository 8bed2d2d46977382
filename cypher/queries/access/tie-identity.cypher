// Keeps who the owner of an account is at an organisation, and ends the sessions of the account; no row when somebody
// else is tied to either. Locks the account first, so that of two at once the second sees what the first has tied.
MATCH (account:Account {id: $account})
SET account.version = account.version + 1
WITH account
OPTIONAL MATCH (other:OrganisationIdentity {issuer: $issuer, account: account.id})
WITH account, other
WHERE other IS NULL
MERGE (identity:OrganisationIdentity {issuer: $issuer, subject: $subject})
ON CREATE SET identity.account = account.id, identity.tiedAt = $now
WITH account, identity
WHERE identity.account = account.id
RETURN account
