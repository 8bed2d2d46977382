package org.estafeta.cyclogram;

/**
 * An activity that something fulfils in a year.
 *
 * @param activity the id of the activity
 * @param name its name
 * @param year the year
 */
public record Fulfilled(String activity, String name, SchoolYear year) {
}
