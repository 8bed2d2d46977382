package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.registration.EventDesk;
import org.estafeta.registration.EventDesks;
import org.estafeta.registration.EventOpinions;
import org.estafeta.registration.EventProgrammes;
import org.estafeta.registration.GroupJournals;
import org.estafeta.registration.Participants;
import org.estafeta.survey.Survey;
import org.estafeta.survey.Surveys;

/**
 * What the page of an event tells of taking part in it.
 */
@Component
class EventTaking {

	private final EventDesks desks;

	private final EventProgrammes programmes;

	private final Participants participants;

	private final EventOpinions opinions;

	private final GroupJournals journals;

	private final Cyclogram cyclogram;

	private final Surveys surveys;

	EventTaking(EventDesks desks, EventProgrammes programmes, Participants participants, EventOpinions opinions,
			GroupJournals journals, Cyclogram cyclogram, Surveys surveys) {
		this.desks = desks;
		this.programmes = programmes;
		this.participants = participants;
		this.opinions = opinions;
		this.journals = journals;
		this.cyclogram = cyclogram;
		this.surveys = surveys;
	}

	/**
	 * Puts it into a page.
	 * @param event the event
	 * @param model the page
	 */
	void show(String event, Model model) {
		Caller caller = Callers.current();
		EventDesk desk = this.desks.of(caller, event);
		model.addAttribute("desk", desk);
		model.addAttribute("phase", desk.phase(this.desks.today()));
		model.addAttribute("runs", this.desks.mayRun(caller, event));
		model.addAttribute("group", this.journals.programmeOf(event).orElse(null));
		model.addAttribute("fulfils", this.cyclogram.fulfilledBy(event));
		model.addAttribute("slots", this.programmes.of(event));
		model.addAttribute("surveyed",
				new Surveyed(this.surveys.about(caller, event), this.surveys.mayKeep(caller, event)));
		model.addAttribute("opinions", this.opinions.of(caller, event).orElse(null));
		String account = caller.account();
		if (account != null && caller.may(Action.TAKE_PART)) {
			model.addAttribute("own", this.participants.of(account, event).orElse(null));
		}
	}

	/**
	 * The surveys about an event.
	 *
	 * @param surveys those that the reader may see
	 * @param keeps whether the reader can make one
	 */
	record Surveyed(List<Survey> surveys, boolean keeps) {

		public Surveyed {
			surveys = List.copyOf(surveys);
		}

	}

}
