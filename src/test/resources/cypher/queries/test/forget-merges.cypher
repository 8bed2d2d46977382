// Removes what a test has merged or told apart: nodes that were set aside, and what is kept of it.
MATCH (n:Merged|Merge|NotTheSame)
DETACH DELETE n
RETURN count(*) AS gone
