package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Decides which facts of transfer may stand together: links among adoptions of one
 * practice form a directed acyclic graph, and no source first knew of the practice
 * certainly later than it passed it on. (Not: later than its learner first knew of it. A
 * school may have heard of a practice elsewhere before it learned it from a newcomer.)
 * Pure logic over what is stored and what is to be added.
 */
final class TransferRules {

	private final Map<AdoptionKey, Set<AdoptionKey>> teachers = new HashMap<>();

	private final Map<AdoptionKey, ImpreciseDate> firstKnown = new HashMap<>();

	/**
	 * Notes when an adopter may first have come to know of the practice.
	 * @param adoption the adoption
	 * @param date a date of any of its stages
	 */
	void know(AdoptionKey adoption, ImpreciseDate date) {
		this.firstKnown.merge(adoption, date, TransferRules::earlier);
	}

	/**
	 * Notes a link that stands in the graph already.
	 * @param learner the adoption that learned
	 * @param teacher the adoption it learned from
	 */
	void link(AdoptionKey learner, AdoptionKey teacher) {
		this.teachers.computeIfAbsent(learner, (key) -> new HashSet<>()).add(teacher);
	}

	/**
	 * Judges facts in their order; each accepted one counts for those after it.
	 * @param drafts the facts
	 * @return those that break a rule
	 */
	List<TransferRefusal> refuse(Collection<TransferDraft> drafts) {
		drafts.forEach((draft) -> know(draft.learner(), draft.date()));
		List<TransferRefusal> refusals = new ArrayList<>();
		for (TransferDraft draft : drafts) {
			AdoptionKey teacher = draft.teacher();
			if (teacher != null) {
				TransferRefusal.Reason reason = breach(new Link(draft.learner(), teacher, draft.date()));
				if (reason == null) {
					link(draft.learner(), teacher);
				}
				else {
					refusals
						.add(new TransferRefusal(draft.key(), reason, teacher.organisationKey(), draft.learnerKey()));
				}
			}
		}
		return refusals;
	}

	/**
	 * Judges one link against what is known and linked so far.
	 * @param link the link
	 * @return the rule it breaks, or null
	 */
	TransferRefusal.@Nullable Reason breach(Link link) {
		if (leadsTo(link.teacher(), link.learner())) {
			return TransferRefusal.Reason.CYCLE;
		}
		ImpreciseDate known = this.firstKnown.getOrDefault(link.teacher(), ImpreciseDate.UNKNOWN);
		return known.isCertainlyAfter(link.date()) ? TransferRefusal.Reason.BACK_IN_TIME : null;
	}

	// Whether the way from an adoption to its sources and theirs comes to another.
	private boolean leadsTo(AdoptionKey start, AdoptionKey goal) {
		Deque<AdoptionKey> open = new ArrayDeque<>(List.of(start));
		Set<AdoptionKey> seen = new HashSet<>();
		while (!open.isEmpty()) {
			AdoptionKey adoption = open.pop();
			if (adoption.equals(goal)) {
				return true;
			}
			if (seen.add(adoption)) {
				open.addAll(this.teachers.getOrDefault(adoption, Set.of()));
			}
		}
		return false;
	}

	// The date that lets the adopter have known first: only what stands after all of its
	// dates is certainly too late.
	private static ImpreciseDate earlier(ImpreciseDate one, ImpreciseDate other) {
		LocalDate first = one.earliest();
		LocalDate second = other.earliest();
		return (first == null || (second != null && !second.isBefore(first))) ? one : other;
	}

	/**
	 * One adoption learned from another.
	 *
	 * @param learner the adoption that learned
	 * @param teacher the adoption it learned from
	 * @param date when
	 */
	record Link(AdoptionKey learner, AdoptionKey teacher, ImpreciseDate date) {

	}

}
