// Offers of mentors, requests of those who look for one, pairs with their plans, meetings and measures.
CREATE CONSTRAINT mentor_offer_id IF NOT EXISTS FOR (n:MentorOffer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentor_request_id IF NOT EXISTS FOR (n:MentorRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentorship_id IF NOT EXISTS FOR (n:Mentorship) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentorship_step_id IF NOT EXISTS FOR (n:MentorshipStep) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentorship_meeting_id IF NOT EXISTS FOR (n:MentorshipMeeting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentorship_measure_id IF NOT EXISTS FOR (n:MentorshipMeasure) REQUIRE n.id IS UNIQUE;
