package org.estafeta.practice;

import java.time.LocalDate;

/**
 * How a practice stood in the bank from one day on.
 *
 * @param number 1 for the first
 * @param publishedOn the day it came into the bank
 * @param approvals how many experts approved it; 0 for one that was loaded from a file
 * @param content what it says
 */
public record PracticeVersion(int number, LocalDate publishedOn, int approvals, PracticeContent content) {

}
