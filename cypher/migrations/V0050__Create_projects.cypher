// Projects, what belongs to them, and the seats of the council that decides on them.
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (n:Project) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT project_part_id IF NOT EXISTS FOR (n:ProjectPart) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT council_seat_id IF NOT EXISTS FOR (n:CouncilSeat) REQUIRE n.id IS UNIQUE;
