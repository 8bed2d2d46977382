// Adoptions that do not stand at exactly one practice, one adopter and one organisation, now or formerly.
MATCH (n:Adoption)
WHERE COUNT { (n)-[:OF|FORMERLY_OF]->() } <> 1 OR COUNT { (n)-[:BY|FORMERLY_BY]->() } <> 1
  OR COUNT { (n)-[:AT|FORMERLY_AT]->() } <> 1
RETURN n.id AS id
ORDER BY id
