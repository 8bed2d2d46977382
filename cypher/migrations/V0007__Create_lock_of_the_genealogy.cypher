// Whoever writes which practice was adapted from which one locks one node, which exists once.
CREATE CONSTRAINT genealogy_lock_name IF NOT EXISTS FOR (n:GenealogyLock) REQUIRE n.name IS UNIQUE;
