// Every version of a fact of transfer says from when on the product held it to be true, and who recorded it.
MATCH (proof:Proof) WHERE proof.recordedAt IS NULL SET proof.recordedAt = proof.createdAt, proof.recordedBy = 'import';
