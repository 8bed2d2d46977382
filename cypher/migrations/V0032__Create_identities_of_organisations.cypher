// Who people are at the organisations that they sign in by.
CREATE CONSTRAINT organisation_identity_subject IF NOT EXISTS FOR (n:OrganisationIdentity) REQUIRE (n.issuer, n.subject) IS UNIQUE;
CREATE CONSTRAINT organisation_identity_account IF NOT EXISTS FOR (n:OrganisationIdentity) REQUIRE (n.issuer, n.account) IS UNIQUE;
