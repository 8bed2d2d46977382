// Removes accounts with everything personal of their owners, links, keys, attempts and submissions, so that tests start without any.
MATCH (n:Account|Invitation|PersonalToken|SignInAttempts|Submission|Material|ReviewEntry|Notice|NoticeNumbers|MailDigest|Webhook|WebhookMessage|OrganisationIdentity|Project|ProjectPart|CouncilSeat|SiteApplication|SitePlan|MentorOffer|MentorRequest|Mentorship|MentorshipStep|MentorshipMeeting|MentorshipMeasure|Route|RouteStep|Team|TeamMember|TeamStep|Review|ReviewMarks|Survey|SurveyQuestion|SurveyText|SurveyTurn|EffectStatement)
OPTIONAL MATCH (n)-[:IS]->(t:Teacher)
OPTIONAL MATCH (t)<-[:OF|CONCERNS]-(personal:Diagnosis|DiagnosisConsent|Charge|DiagnosisView)
DETACH DELETE n, t, personal
RETURN count(*) AS gone
