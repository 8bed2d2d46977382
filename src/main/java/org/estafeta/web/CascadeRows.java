package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.estafeta.dissemination.CascadeFigures;
import org.estafeta.dissemination.ChannelCascade;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;
import org.estafeta.practice.Practice;

/**
 * The rows of the tables of a page of measures, with the pages of the spread that show
 * what a row counts.
 */
final class CascadeRows {

	private final TraceParameters parameters;

	private final Words words;

	private final CascadeWords sentences;

	CascadeRows(TraceParameters parameters, Words words) {
		this.parameters = parameters;
		this.words = words;
		this.sentences = new CascadeWords(words);
	}

	/**
	 * The page of the spread in the same window.
	 * @param practiceId the practice
	 * @param name the name of one more parameter, null for none
	 * @param value its value
	 * @return the address
	 */
	String spread(String practiceId, @Nullable String name, String value) {
		MultiValueMap<String, String> values = this.parameters.values();
		if (name != null) {
			values.set(name, value);
		}
		String query = TraceParameters.query(values);
		return "/practices/" + practiceId + "/spread" + (query.isEmpty() ? "" : '?' + query);
	}

	List<ChannelRow> channels(String practiceId, List<ChannelCascade> cascades) {
		String name = TraceParameters.name(Trace.Facet.CHANNEL);
		return cascades.stream().map((cascade) -> {
			CascadeFigures figures = cascade.figures();
			Double year = figures.survival().shareAfter(SurvivalChart.DAYS_OF_YEAR);
			return new ChannelRow(cascade.channel(), spread(practiceId, name, cascade.channel().name()), figures,
					this.sentences.offspring(figures.offspring().number()), this.sentences.span(figures.timeToNext()),
					(year != null) ? this.words.text("measure.percent", year) : null);
		}).toList();
	}

	List<TreeRow> trees(List<CascadeFigures.Tree> trees, Map<String, Practice> practices) {
		return trees.stream().map((tree) -> {
			Double virality = tree.structuralVirality();
			Practice practice = practices.get(tree.practiceId());
			return new TreeRow(tree, (practice != null) ? practice.title() : "",
					(virality != null) ? this.words.text("measure.number", virality) : null,
					spread(tree.practiceId(), "from", tree.root().organisationId()));
		}).toList();
	}

	/**
	 * A channel.
	 *
	 * @param channel the kind of channel
	 * @param href the page that shows the adoptions that came through it
	 * @param figures its figures
	 * @param offspring the mean number of offspring in words, null when there is none
	 * @param time the time to the next adoption in words, null when there is none
	 * @param year the share still in use after a year in words, null when it is not told
	 */
	record ChannelRow(ChannelKind channel, String href, CascadeFigures figures, @Nullable String offspring,
			@Nullable String time, @Nullable String year) {

	}

	/**
	 * A tree.
	 *
	 * @param tree the tree
	 * @param practice the title of its practice
	 * @param virality its structural virality in words, null when there is none
	 * @param href the page that shows the spread from its start
	 */
	record TreeRow(CascadeFigures.Tree tree, String practice, @Nullable String virality, String href) {

	}

}
