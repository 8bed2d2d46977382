// How many guessed sources were confirmed, and how many adoptions were found to come from none of the candidates.
RETURN COUNT { ()-[link:LEARNED_FROM {status: 'CONFIRMED'}]->() } AS found,
  COUNT { (n:Adoption) WHERE n.sourceOutsideAt IS NOT NULL } AS none
