// An adoption happens at an organisation: the adopter itself, or where the teacher who adopts works at that time.
MATCH (n:Adoption)-[:BY]->(place:Organisation) MERGE (n)-[:AT]->(place);
MATCH (n:Adoption)-[:FORMERLY_BY]->(place:Organisation) MERGE (n)-[:FORMERLY_AT]->(place);
