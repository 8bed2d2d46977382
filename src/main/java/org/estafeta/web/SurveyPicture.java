package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.survey.QuestionFigures;
import org.estafeta.survey.SurveyQuestion;
import org.estafeta.survey.SurveyResult;

/**
 * What was answered to a question as bars, one for each choice; positions are in the
 * units of the drawing, 640 wide. What is not told has no length: its place is dotted.
 *
 * @param bars the choices from top to bottom
 * @param height how high it is
 */
record SurveyPicture(List<Bar> bars, int height) {

	private static final int LEFT = 56;

	private static final int WIDTH = 540;

	private static final int HEAD = 24;

	private static final int STEP = 28;

	SurveyPicture {
		bars = List.copyOf(bars);
	}

	/**
	 * Draws the questions of a result.
	 * @param result the result
	 * @return a picture for each question, null where there is nothing to draw
	 */
	static List<@Nullable SurveyPicture> of(SurveyResult result) {
		List<@Nullable SurveyPicture> pictures = new ArrayList<>();
		result.questions().forEach((one) -> pictures.add(of(one.question(), one.figures())));
		return pictures;
	}

	private static @Nullable SurveyPicture of(SurveyQuestion question, @Nullable QuestionFigures figures) {
		if (figures == null || figures.cells().isEmpty()) {
			return null;
		}
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < figures.cells().size(); i++) {
			Double share = figures.share(figures.cells().get(i));
			bars.add(new Bar(question.kind().first() + i, HEAD + i * STEP,
					(share != null) ? (int) Math.round(WIDTH * share) : 0, share != null));
		}
		return new SurveyPicture(bars, HEAD + bars.size() * STEP + 4);
	}

	/**
	 * The lines of the scale.
	 * @return where each of them stands
	 */
	public List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (int percent = 0; percent <= 100; percent += 25) {
			ticks.add(new Tick(LEFT + WIDTH * percent / 100, percent));
		}
		return ticks;
	}

	/**
	 * A choice.
	 *
	 * @param number which one it is: the mark, the number, or the place of the option
	 * @param y where its bar begins
	 * @param length how long it is
	 * @param told whether the number is told
	 */
	record Bar(int number, int y, int length, boolean told) {

	}

	/**
	 * A line of the scale.
	 *
	 * @param x where it stands
	 * @param percent what it means
	 */
	record Tick(int x, int percent) {

	}

}
