// Creates the account of somebody of an organisation; no row when there is one by now.
MERGE (identity:OrganisationIdentity {issuer: $issuer, subject: $subject})
ON CREATE SET identity.account = $id, identity.tiedAt = $now
WITH identity
WHERE identity.account = $id
CREATE (account:Account {
  id: $id, login: $login, loginKey: $login, name: $name, passwordHash: $passwordHash, passwordless: true,
  roles: $roles, closed: false, version: 1, createdOn: $today
})
RETURN account
